package enum CairoRenderer {}
