//! What lies over the page: the notice while a file is dragged over it, and the dialog when a file could not be opened.

use yew::prelude::*;

use crate::app::browser::open_file;
use crate::app::components::open_error_dialog::render_open_error_dialog;
use crate::app::page_context::PageContext;
use crate::app::state::FileLoad;
use crate::locale::messages;

/// The properties of the overlays.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OverlaysProps {
    pub(crate) page: PageContext,
    pub(crate) file_load: FileLoad,
}

/// The overlays.
#[component]
pub(crate) fn Overlays(props: &OverlaysProps) -> Html {
    let page = &props.page;
    {
        let page = page.clone();
        use_effect_with(props.file_load.clone(), move |file_load| open_file::react(&page, file_load));
    }
    html! {
        <>
            <div class="drop-zone" aria-hidden="true"><p>{ messages::DROP.get(page.lang) }</p></div>
            { render_open_error_dialog(page, &props.file_load) }
        </>
    }
}
