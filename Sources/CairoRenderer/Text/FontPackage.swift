/// The Debian package that brings a font family.
enum FontPackage {
    /// Families that the font configuration maps to whatever is there.
    static func isGeneric(_ family: String) -> Bool {
        ["sans", "sans-serif", "serif", "monospace", "system-ui"].contains(family.lowercased())
    }

    /// - Returns: the package, or the one that covers most scripts where the family is not known.
    static func name(for family: String) -> String {
        let family = family.lowercased()
        return packages.first { family.hasPrefix($0.prefix) }?.package ?? "fonts-noto-core"
    }

    /// Longer beginnings first.
    private static let packages: [(prefix: String, package: String)] = [
        ("noto sans cjk", "fonts-noto-cjk"),
        ("noto serif cjk", "fonts-noto-cjk"),
        ("noto color emoji", "fonts-noto-color-emoji"),
        ("noto mono", "fonts-noto-mono"),
        ("noto sans mono", "fonts-noto-mono"),
        ("noto", "fonts-noto-core"),
        ("dejavu", "fonts-dejavu-core"),
        ("liberation", "fonts-liberation"),
        ("open sans", "fonts-open-sans"),
        ("roboto", "fonts-roboto"),
        ("lato", "fonts-lato"),
        ("inter", "fonts-inter"),
        ("eb garamond", "fonts-ebgaramond"),
        ("ubuntu", "fonts-ubuntu"),
        ("carlito", "fonts-crosextra-carlito"),
        ("caladea", "fonts-crosextra-caladea"),
    ]
}
