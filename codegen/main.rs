//! The program `errspec`.

fn main() {
    let spec = std::env::args().nth(1).unwrap_or_else(|| "spec".to_owned());
    match errspec::check(&spec) {
        Err(failure) => {
            eprintln!("{failure}");
            std::process::exit(1)
        }
        Ok(checked) => {
            let base = checked.folder.clone();
            for output in &checked.catalogue.outputs {
                let target = errspec::target::named(&output.target).expect("target");
                let edition = errspec::model::Edition {
                    catalogue: &checked.catalogue,
                    platform: output.platform,
                    package: output.package.as_deref(),
                };
                for (path, text) in target.render(edition).iter() {
                    let to = base.join(&output.path).join(path);
                    std::fs::create_dir_all(to.parent().expect("parent")).expect("folder");
                    std::fs::write(&to, text).expect("write");
                }
            }
        }
    }
}
