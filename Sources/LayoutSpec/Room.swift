package enum LayoutSpec {}
