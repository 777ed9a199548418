import LayoutSpec
import SourceText

/// Finds layouts by name or path and reads them with all they extend.
struct LayoutFinder {
    /// The folder that relative paths start from.
    var folder = FilePath.current
    var programFolder = FilePath.programFolder

    /// A layout's text and where it was found; the path of a built-in layout is its name.
    struct Found {
        var name: String
        var text: String
        var path: String
        var isBuiltIn: Bool
    }

    /// Where layouts named without a path are looked for, before the built-in ones.
    var shelves: [(shown: String, path: String)] {
        [
            ("Layouts", FilePath.join(folder, "Layouts")),
            (FilePath.join(programFolder, "Layouts"), FilePath.join(programFolder, "Layouts")),
        ]
    }

    /// All layouts that can be named, in the order of their names; the nearest of one name.
    var all: [Found] {
        var found: [Found] = []
        func add(_ layout: Found) {
            if !found.contains(where: { $0.name == layout.name }) { found.append(layout) }
        }
        for shelf in shelves {
            for file in (try? FileTree.names(in: shelf.path)) ?? [] where isLayoutFile(file) {
                let path = FilePath.join(shelf.path, file)
                guard let text = try? FileTree.text(of: path) else { continue }
                let shown = FilePath.join(shelf.shown, file)
                add(Found(name: FilePath.stem(of: file), text: text, path: shown, isBuiltIn: false))
            }
        }
        for layout in LayoutSpec.shipped {
            add(Found(name: layout.name, text: layout.text, path: layout.name, isBuiltIn: true))
        }
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// - Parameter name: a layout's name, or the path of a file: with a slash, or ending in `.yaml`.
    /// - Returns: the nearest layout of that name.
    /// - Throws: `layout.missing` with the nearest name as hint, or `layout.unreadable`.
    func find(_ name: String) throws(Diagnostic) -> Found {
        if name.contains("/") || isLayoutFile(name) {
            do {
                let text = try FileTree.text(of: FilePath.join(folder, name))
                return Found(
                    name: FilePath.stem(of: FilePath.name(of: name)),
                    text: text,
                    path: name,
                    isBuiltIn: false
                )
            } catch {
                throw Diagnostic(
                    id: error.isMissing ? "layout.missing" : "layout.unreadable",
                    "Layout cannot be read: \(error)",
                    at: SourceLocation(path: name)
                )
            }
        }
        if let found = all.first(where: { $0.name == name }) { return found }
        let names = all.map(\.name)
        throw Diagnostic(
            id: "layout.missing",
            "There is no layout '\(name)'",
            hint: nearestName(to: name, among: names).map { "use '\($0)'" }
                ?? "use one of: \(names.joined(separator: ", "))"
        )
    }

    /// Reads and checks a layout; the path of its logo becomes one that can be opened from here.
    func read(_ found: Found) throws(Diagnostics) -> LayoutSpec {
        var child = found
        var spec = try LayoutSpec.read(found.text, path: found.path) { name in
            // A layout that extends its own name means the one built in.
            guard let parent = try parent(name, of: child) else { return nil }
            child = parent
            return (parent.text, parent.path)
        }
        if let logo = spec.logo, !found.isBuiltIn {
            spec.logo?.file = FilePath.join(FilePath.join(folder, FilePath.folder(of: found.path)), logo.file)
        }
        return spec
    }

    /// - Parameters:
    ///   - name: what ``find(_:)`` takes.
    ///   - place: where a file names it.
    ///   - console: takes the faults.
    /// - Returns: the layout, checked.
    /// - Throws: exit code 1 after reporting what is wrong.
    func layout(_ name: String, named place: SourceLocation? = nil, _ console: Console) throws -> LayoutSpec {
        do {
            return try read(find(name))
        } catch let error as Diagnostics {
            console.report(error.all)
        } catch var error as Diagnostic {
            if error.location == nil { error.location = place }
            console.report(error)
        }
        throw RunResult.failed.exitCode
    }

    /// A file beside the one that extends it, or a built-in layout.
    private func parent(_ name: String, of child: Found) throws -> Found? {
        let isPath = name.contains("/") || isLayoutFile(name)
        if child.isBuiltIn { return nil }
        let file = isPath ? name : name + ".yaml"
        let path = FilePath.join(FilePath.folder(of: child.path), file)
        if path == child.path { return nil }
        guard isPath || FileTree.exists(FilePath.join(folder, path)) else { return nil }
        let text = try FileTree.text(of: FilePath.join(folder, path))
        return Found(
            name: FilePath.stem(of: FilePath.name(of: path)),
            text: text,
            path: path,
            isBuiltIn: false
        )
    }

    private func isLayoutFile(_ name: String) -> Bool {
        ["yaml", "yml"].contains(FilePath.ending(of: name))
    }
}
