/// Units of measure as English writes them.
enum EnglishUnits {
    static let words: [(spelling: String, entry: WordEntry)] = names + symbols + capitals

    /// Written out, in any case.
    private static let names = spelled(
        """
        metre: metre metres meter meters
        kilometre: kilometre kilometres kilometer kilometers klick klicks
        decimetre: decimetre decimetres decimeter decimeters
        centimetre: centimetre centimetres centimeter centimeters
        millimetre: millimetre millimetres millimeter millimeters
        micrometre: micrometre micrometres micrometer micrometers micron microns
        nanometre: nanometre nanometres nanometer nanometers
        mile: mile miles
        yard: yard yards
        foot: foot feet
        inch: inch inches
        hectare: hectare hectares
        acre: acre acres
        litre: litre litres liter liters
        hectolitre: hectolitre hectolitres hectoliter hectoliters
        decilitre: decilitre decilitres deciliter deciliters
        centilitre: centilitre centilitres centiliter centiliters
        millilitre: millilitre millilitres milliliter milliliters
        megalitre: megalitre megalitres megaliter megaliters
        gallon: gallon gallons
        barrel: barrel barrels
        pint: pint pints
        quart: quart quarts
        cup: cup cups
        tablespoon: tablespoon tablespoons tbsp
        teaspoon: teaspoon teaspoons tsp
        bushel: bushel bushels
        kilogram: kilogram kilograms kilogramme kilogrammes kilo kilos
        gram: gram grams gramme grammes
        milligram: milligram milligrams milligramme milligrammes
        microgram: microgram micrograms microgramme microgrammes
        tonne: tonne tonnes
        ton: ton tons
        pound: pound pounds
        ounce: ounce ounces
        kilotonne: kilotonne kilotonnes
        megatonne: megatonne megatonnes
        kiloton: kiloton kilotons
        megaton: megaton megatons
        carat: carat carats
        degree Celsius: celsius celcius centigrade
        degree Fahrenheit: fahrenheit farenheit
        kelvin: kelvin kelvins
        degree: degree degrees deg
        radian: radian radians
        watt: watt watts
        kilowatt: kilowatt kilowatts
        megawatt: megawatt megawatts
        gigawatt: gigawatt gigawatts
        terawatt: terawatt terawatts
        joule: joule joules
        kilojoule: kilojoule kilojoules
        megajoule: megajoule megajoules
        calorie: calorie calories
        kilocalorie: kilocalorie kilocalories
        volt: volt volts
        kilovolt: kilovolt kilovolts
        ampere: ampere amperes amp amps
        ohm: ohm ohms
        horsepower: horsepower
        electronvolt: electronvolt electronvolts
        bit: bit bits
        byte: byte bytes
        kilobit: kilobit kilobits
        kilobyte: kilobyte kilobytes
        megabit: megabit megabits
        megabyte: megabyte megabytes
        gigabit: gigabit gigabits
        gigabyte: gigabyte gigabytes
        terabyte: terabyte terabytes
        petabyte: petabyte petabytes
        kibibyte: kibibyte kibibytes
        pixel: pixel pixels
        megapixel: megapixel megapixels
        hertz: hertz
        kilohertz: kilohertz
        megahertz: megahertz
        gigahertz: gigahertz
        pascal: pascal pascals
        hectopascal: hectopascal hectopascals
        kilopascal: kilopascal kilopascals
        megapascal: megapascal megapascals
        millibar: millibar millibars
        knot: knot knots
        decibel: decibel decibels
        sievert: sievert sieverts
        millisievert: millisievert millisieverts
        microsievert: microsievert microsieverts
        gray: grays
        becquerel: becquerel becquerels
        mole: moles
        newton: newtons
        point: points
        second: second seconds
        millisecond: millisecond milliseconds
        microsecond: microsecond microseconds
        nanosecond: nanosecond nanoseconds
        minute: minute minutes
        hour: hour hours
        day: day days
        week: week weeks
        fortnight: fortnight fortnights
        month: month months
        year: year years
        decade: decade decades
        century: century centuries
        """,
        symbol: false
    )

    /// Symbols that begin with a small letter.
    private static let symbols = spelled(
        """
        metre: m
        kilometre: km kms
        decimetre: dm
        centimetre: cm cms
        millimetre: mm
        micrometre: μm µm um
        nanometre: nm
        mile: mi
        yard: yd yds
        foot: ft
        hectare: ha
        litre: l
        hectolitre: hl
        decilitre: dl
        centilitre: cl
        millilitre: ml mls
        gallon: gal gals
        barrel: bbl bbls
        kilogram: kg kgs
        gram: g
        milligram: mg
        microgram: μg µg mcg
        tonne: t
        pound: lb lbs
        ounce: oz
        kilotonne: kt
        kilowatt: kw
        milliwatt: mw
        kilowatt hour: kwh
        kilojoule: kj
        calorie: cal
        kilocalorie: kcal
        kilovolt: kv
        millivolt: mv
        milliampere: ma
        horsepower: hp
        electronvolt: ev
        kiloelectronvolt: kev
        kilobit: kb
        megabit: mb
        kilobit per second: kbps
        megabit per second: mbps
        gigabit per second: gbps
        kilohertz: khz
        hectopascal: hpa
        kilopascal: kpa
        bar: bar bars
        millibar: mbar
        pound per square inch: psi
        knot: kn kts
        kilometre per hour: kph kmh
        mile per hour: mph
        revolution per minute: rpm
        decibel: db
        millisievert: msv
        microsievert: μsv µsv
        milligray: mgy
        mole: mol
        millimole: mmol
        micromole: μmol µmol
        part per million: ppm
        part per billion: ppb
        second: s sec secs
        millisecond: ms
        microsecond: μs µs
        nanosecond: ns
        minute: min mins
        hour: h hr hrs
        year: yr yrs
        """,
        symbol: true
    )

    /// Symbols that begin with a capital.
    private static let capitals: [(spelling: String, entry: WordEntry)] = parsed(
        """
        kilometre: KM
        hectare: HA
        litre: L
        kilogram: KG
        watt: W
        megawatt: MW
        gigawatt: GW
        terawatt: TW
        kilowatt: KW
        megawatt hour: MWh
        gigawatt hour: GWh
        terawatt hour: TWh
        kilowatt hour: KWh
        watt hour: Wh
        joule: J
        megajoule: MJ
        volt: V
        megaelectronvolt: MeV
        gigaelectronvolt: GeV
        british thermal unit: BTU
        kilobyte: KB
        megabyte: MB
        gigabyte: GB
        gigabit: Gbit
        terabyte: TB
        petabyte: PB
        megabit per second: Mbps
        gigabit per second: Gbps
        megapixel: MP
        hertz: Hz
        kilohertz: KHz
        megahertz: MHz
        gigahertz: GHz
        terahertz: THz
        pascal: Pa
        megapascal: MPa
        gigapascal: GPa
        sievert: Sv
        gray: Gy
        becquerel: Bq
        degree Celsius: C
        degree Fahrenheit: F
        kelvin: K
        megatonne: Mt
        megalitre: ML
        horsepower: HP
        pound per square inch: PSI
        mile per hour: MPH
        revolution per minute: RPM
        """
    ).map { spelling, unit in
        var entry = WordEntry()
        entry.capitalUnit = unit
        return (spelling.lowercased(), entry)
    }

    private static func spelled(_ list: String, symbol: Bool) -> [(spelling: String, entry: WordEntry)] {
        parsed(list).map { spelling, unit in
            var entry = WordEntry()
            entry.unit = unit
            if symbol { entry.quantity = .unitSymbol }
            return (spelling, entry)
        }
    }

    private static func parsed(_ list: String) -> [(String, UInt8)] {
        let places = Dictionary(
            UnitOfMeasure.all.enumerated().map {
                (Substring($0.element.name), UInt8(truncatingIfNeeded: $0.offset))
            },
            uniquingKeysWith: { first, _ in first }
        )
        return list.utf8.split(separator: 0x0A).flatMap { line -> [(String, UInt8)] in
            let parts = line.split(separator: UInt8(ascii: ":"))
            guard parts.count == 2, let unit = places[Substring(parts[0])] else { return [] }
            return parts[1].split(separator: 0x20).map { (String(Substring($0)), unit) }
        }
    }
}
