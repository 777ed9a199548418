/// A unit under its neutral English name in the singular, as the international system spells it.
package struct UnitOfMeasure: Hashable, Sendable {
    package enum Dimension: UInt8, Sendable {
        case length, area, volume, mass, temperature, angle, energy, data, frequency, pressure, speed, other,
            time
    }

    package let name: String
    package let dimension: Dimension

    /// All units; a word's entry in the lexicon names its unit by its place here, 0 for none.
    package static let all: [UnitOfMeasure] = {
        let table: [(Dimension, String)] = [
            (.other, "none"),
            (
                .length,
                "metre,kilometre,decimetre,centimetre,millimetre,micrometre,nanometre,mile,yard,foot,inch,nautical mile,"
                    + "light year,picometre"
            ),
            (.area, "hectare,acre"),
            (
                .volume,
                "litre,hectolitre,decilitre,centilitre,millilitre,gallon,barrel,pint,quart,cup,tablespoon,teaspoon,bushel,"
                    + "megalitre"
            ),
            (
                .mass,
                "kilogram,gram,milligram,microgram,tonne,ton,metric ton,pound,ounce,kilotonne,megatonne,kiloton,megaton,carat"
            ),
            (.temperature, "degree Celsius,degree Fahrenheit,kelvin"),
            (.angle, "degree,radian"),
            (
                .energy,
                "watt,kilowatt,megawatt,gigawatt,terawatt,milliwatt,kilowatt hour,megawatt hour,gigawatt hour,"
                    + "terawatt hour,watt hour,joule,kilojoule,megajoule,calorie,kilocalorie,volt,kilovolt,millivolt,ampere,"
                    + "milliampere,ohm,horsepower,electronvolt,kiloelectronvolt,megaelectronvolt,gigaelectronvolt,"
                    + "british thermal unit"
            ),
            (
                .data,
                "bit,byte,kilobit,kilobyte,megabit,megabyte,gigabit,gigabyte,terabyte,petabyte,kibibyte,"
                    + "kilobit per second,megabit per second,gigabit per second,pixel,megapixel"
            ),
            (.frequency, "hertz,kilohertz,megahertz,gigahertz,terahertz,revolution per minute"),
            (
                .pressure,
                "pascal,hectopascal,kilopascal,megapascal,gigapascal,bar,millibar,pound per square inch,atmosphere"
            ),
            (.speed, "knot,kilometre per hour,mile per hour"),
            (
                .other,
                "decibel,sievert,millisievert,microsievert,gray,milligray,becquerel,mole,millimole,micromole,"
                    + "part per million,part per billion,newton,tesla,lumen,candela,molar,micromolar,millimolar,point"
            ),
            (
                .time,
                "second,millisecond,microsecond,nanosecond,minute,hour,day,week,fortnight,month,year,decade,century"
            ),
        ]
        return table.flatMap { dimension, names in
            names.split(separator: ",").map { UnitOfMeasure(name: String($0), dimension: dimension) }
        }
    }()

    /// The place of a unit in ``all``; 0 for an unknown name.
    package static func index(of name: String) -> UInt8 {
        UInt8(truncatingIfNeeded: all.firstIndex { $0.name == name } ?? 0)
    }
}
