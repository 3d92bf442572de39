// The first few stops that were not visited in their turn, given `window.visited` and the functions of `init/inspect_focus.js`.
function missedTabStops() {
  const stops = window.tabStops();
  return stops
    .map((stop, index) => [stop, window.visited[index]])
    .filter(([stop, visited]) => stop !== visited)
    .slice(0, 3)
    .map(([stop, visited]) => `${window.describeStop(stop)}: instead ${visited && window.describeStop(visited)}`)
    .join("\n");
}
