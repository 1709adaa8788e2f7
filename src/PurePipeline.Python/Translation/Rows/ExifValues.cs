using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Values of EXIF, of which a run decides whether they are a text, bytes, a number or several.</summary>
internal static class ExifValues
{
    /// <summary>C#'s pattern for the values of a Python type, and what is known of one that has it, whose local is {0}; null for other types.</summary>
    public static (string Pattern, Func<string, Code> Value)? Pattern(object type) => type switch
    {
        PyType text when ReferenceEquals(text, StringType.Type) => ("string", static local => new Code(local, StaticType.Text)),
        PyType bytes when ReferenceEquals(bytes, BytesType.Type) => ("byte[]", static local => new Code(local, StaticType.Bytes)),
        PyType tuple when ReferenceEquals(tuple, TupleType.Type) => ("Array and not byte[]", static local => new Code(
            $"{local}.Cast<object>().ToArray()", new StaticType(TypeKind.List, "object[]") { Items = [StaticType.Any], IsTuple = true })),
        PyType whole when ReferenceEquals(whole, NumberTypes.Int) => ("long", static local => new Code($"checked((int){local})", StaticType.Int)),
        PyType real when ReferenceEquals(real, NumberTypes.Float) => ("double", static local => new Code(local, StaticType.Float)),
        _ => null,
    };

    /// <summary><c>float(value)</c> of a number.</summary>
    public static Code Float(FunctionTranslator to, Code value)
    {
        to.Unit.Use("System");
        to.Unit.Use("System.Globalization");
        return new Code($"Convert.ToDouble({value.Text}, CultureInfo.InvariantCulture)", StaticType.Float);
    }
}
