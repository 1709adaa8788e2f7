using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>enum</c>: the bases of enums of the recipe's own.</summary>
internal static class EnumModule
{
    public static readonly PyType Enum = new("Enum", "enum.Enum");

    public static readonly PyType IntEnum = new("IntEnum", "enum.IntEnum", Enum);

    public static readonly PyType StrEnum = new("StrEnum", "enum.StrEnum", Enum);

    /// <summary>What <c>auto()</c> stands for until the class knows its members.</summary>
    public static readonly object Auto = PyTuple.Of("auto");

    public static readonly PyModule Module = new(new MemberTable("enum")
        .Constant("Enum", Enum)
        .Constant("IntEnum", IntEnum)
        .Constant("StrEnum", StrEnum)
        .Function("auto()", static _ => Auto)
        .Function("unique(enumeration)", static call => call["enumeration"]));
}
