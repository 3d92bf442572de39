//! Takes functions out of a linked program.

use anyhow::{Context, Result, ensure};
use std::ops::Range;
use wasm_encoder::{CustomSection, Encode, Module, RawSection};
use wasmparser::{BinaryReader, KnownCustom, Name, Parser, Payload, RelocSectionReader};

/// Parts of the symbols of functions that only word the messages of panics, which here end in a trap instead; the page handles both alike.
/// The first is Yew's, and names a node that hydration did not expect: it changes the case of a name by Unicode's tables. The other, of the
/// standard library, quotes a text that was not divided between characters, by more tables. Together 9 kB of a first visit.
const SNIPPED: [&str; 2] =
    ["3yew10dom_bundle5utils14feat_hydration13node_type_str17h", "4core3str19slice_error_fail_rt"];

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;

/// The program with traps in place of the functions that only word messages. What they referred to, the split then leaves out.
pub fn snip(program: &[u8]) -> Result<Vec<u8>> {
    SNIPPED.iter().try_fold(program.to_vec(), |program, symbol_part| snip_function(&program, symbol_part))
}

/// The program with a trap in place of the one function whose symbol has this part, and without its relocations.
fn snip_function(program: &[u8], symbol_part: &str) -> Result<Vec<u8>> {
    let (mut code, mut imports, mut bodies, mut found) = (0..0, 0_u32, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(program) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { range, .. } => code = in_memory(range)?,
            Payload::CodeSectionEntry(body) => bodies.push(in_memory(body.range())?),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        if let Name::Function(functions) = name? {
                            let functions: Vec<_> = functions.into_iter().collect::<Result<_, _>>()?;
                            found.extend(functions.into_iter().filter(|function| function.name.contains(symbol_part)));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    ensure!(
        found.len() == 1,
        "the program has {} functions like {symbol_part} instead of one; is it another version of Rust or Yew?",
        found.len()
    );
    let defined = found.first().and_then(|function| function.index.checked_sub(imports));
    let body = defined.and_then(|index| bodies.get(index as usize)).context("the function has no body")?;

    let mut changed = program.to_vec();
    let bytes = changed.get_mut(body.clone()).context("the body is out of the program")?;
    bytes.fill(NOP);
    let [no_locals, first, .., last] = bytes else { anyhow::bail!("the body is too short for a trap") };
    (*no_locals, *first, *last) = (0, UNREACHABLE, END);
    without_relocations(&changed, &(body.start - code.start..body.end - code.start))
}

/// The program without relocations in a range of its code.
fn without_relocations(program: &[u8], snipped: &Range<usize>) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(program) {
        let payload = payload?;
        match &payload {
            Payload::CustomSection(section) if section.name() == "reloc.CODE" => {
                let data = kept_relocations(section.data(), snipped)?;
                module.section(&CustomSection { name: section.name().into(), data: data.into() });
            }
            _ => {
                if let Some((id, range)) = payload.as_section() {
                    let data = program.get(in_memory(range)?).context("a section is out of the program")?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

/// The content of a section of relocations, without those in a range.
fn kept_relocations(section: &[u8], snipped: &Range<usize>) -> Result<Vec<u8>> {
    let reader = RelocSectionReader::new(BinaryReader::new(section, 0))?;
    let entries: Vec<_> = reader.entries().into_iter_with_offsets().collect::<Result<_, _>>()?;
    let ends = entries.iter().skip(1).map(|(start, _)| *start).chain([section.len() as u64]);
    let mut kept: Vec<u8> = Vec::new();
    let mut count = 0_u32;
    for ((start, entry), end) in entries.iter().zip(ends) {
        if !snipped.contains(&(entry.offset as usize)) {
            kept.extend(section.get(in_memory(*start..end)?).unwrap_or_default());
            count += 1;
        }
    }
    let mut data = Vec::new();
    reader.section_index().encode(&mut data);
    count.encode(&mut data);
    data.extend(kept);
    Ok(data)
}

fn in_memory(range: Range<u64>) -> Result<Range<usize>> {
    Ok(usize::try_from(range.start)?..usize::try_from(range.end)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, Function, FunctionSection, NameMap, NameSection, TypeSection};
    use wasmparser::{RelocationEntry, RelocationType, Validator};

    /// Two functions, `first` and `second`, which both call `first` by a relocation.
    fn program() -> Vec<u8> {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        let mut names = NameMap::new();
        for (index, name) in ["first", "second"].into_iter().enumerate() {
            functions.function(0);
            // A call to function 0 in five bytes, as linkers write it.
            let mut body = Function::new([]);
            body.raw([0x10, 0x80, 0x80, 0x80, 0x80, 0x00]).instructions().end();
            code.function(&body);
            names.append(index as u32, name);
        }
        // The number of functions; of each, its size, the number of its locals and the opcode before the index of the function that it calls.
        let relocations = [3, 2, 0, 4, 0, 0, 13, 0];
        let mut name_section = NameSection::new();
        name_section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        module.section(&CustomSection { name: "reloc.CODE".into(), data: relocations.as_slice().into() });
        module.section(&name_section);
        module.finish()
    }

    fn relocations(program: &[u8]) -> Vec<RelocationEntry> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            if let Payload::CustomSection(section) = payload.unwrap()
                && let KnownCustom::Reloc(reader) = section.as_known()
            {
                found.extend(reader.entries().into_iter().map(Result::unwrap));
            }
        }
        found
    }

    #[test]
    fn snipped_function_traps_and_refers_to_nothing_while_the_others_stay() {
        let program = program();
        let entry = |offset| RelocationEntry { ty: RelocationType::FunctionIndexLeb, offset, index: 0, addend: 0 };
        assert_eq!(relocations(&program), [entry(4), entry(13)]);
        let snipped = snip_function(&program, "sec").unwrap();
        Validator::new().validate_all(&snipped).unwrap();
        assert_eq!(relocations(&snipped), [entry(4)]);
        let trap = [8, 0, UNREACHABLE, NOP, NOP, NOP, NOP, NOP, END];
        assert!(snipped.windows(trap.len()).any(|bytes| bytes == trap));
    }

    #[test]
    fn function_that_is_missing_or_not_the_only_one_is_an_error() {
        for (part, count) in [("third", 0), ("s", 2)] {
            let error = snip_function(&program(), part).unwrap_err().to_string();
            assert!(
                error.starts_with(&format!("the program has {count} functions like {part} instead of one")),
                "{error}"
            );
        }
    }
}
