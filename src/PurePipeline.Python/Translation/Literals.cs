using System.Globalization;
using System.Text;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>Python's constants as C# writes them.</summary>
internal static class Literals
{
    /// <summary>The longest array that is written out.</summary>
    public const int MaxElements = 256;

    /// <summary>The largest array whose bytes are written down as Base64.</summary>
    private const int MaxBytes = 1 << 16;

    private const int UniformFrom = 9;

    /// <summary>Stands around the length of an array that is too long to be written out.</summary>
    public const char TooLong = '\u0002';

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) =>
        double.IsNaN(value) ? "double.NaN"
        : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : WithPoint(value.ToString("R", CultureInfo.InvariantCulture));

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(string value)
    {
        StringBuilder text = new("\"");
        foreach (char c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or > '~' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>The C# constant of a number, a bool or a string; null for anything else.</summary>
    public static Code? TryOf(object constant) => constant switch
    {
        bool truth => new Code(Of(truth), StaticType.Bool, constant: truth),
        long number and >= int.MinValue and <= int.MaxValue => new Code(
            Of(number), number < 0 ? StaticType.Int : StaticType.Length, number < 0 ? Precedence.Unary : Precedence.Primary, number),
        double number => new Code(Of(number), StaticType.Float, number < 0 ? Precedence.Unary : Precedence.Primary, number),
        string text => new Code(Of(text), StaticType.Text, constant: text),
        PyEnum named when (long)named.ToIndex() is var number => new Code(Of(number), number < 0 ? StaticType.Int : StaticType.Length, constant: named),
        _ => null,
    };

    /// <summary>A small array, element by element, or full of one value.</summary>
    public static string Array(NdArray array, Func<string> versions, bool isStatic)
    {
        string shape = string.Join(", ", array.Shape.ToArray());
        string[] elements = Elements(array);
        if (elements.Length >= UniformFrom && elements.All(element => element == elements[0]))
        {
            return $"NdArray.Full([{shape}], {Scalar(array)}, DType.{array.DType}{(isStatic ? "" : ", " + versions())})";
        }

        if (elements.Length > MaxElements)
        {
            // Refused where anything uses it.
            return array.Length * array.DType.ItemSize() > MaxBytes ? $"{TooLong}{elements.Length}{TooLong}" : Encoded(array);
        }

        if (array.Rank == 0)
        {
            return $"NdArray.Full([], {Scalar(array)}, DType.{array.DType}{(isStatic ? "" : ", " + versions())})";
        }

        (string type, _) = ElementType(array.DType);
        return $"NdArray.Create<{type}>([{string.Join(", ", elements)}], {shape})";
    }

    // The elements' bytes in the little-endian order of NumPy's files.
    private static string Encoded(NdArray array)
    {
        if (array is { DType: DType.UInt8, Rank: 1 } && array.ToArray<byte>() is var letters && letters.All(letter => letter is >= (byte)' ' and <= (byte)'~' or (byte)'\n'))
        {
            return $"NdArray.Create<byte>({Of(Encoding.ASCII.GetString(letters))}u8, {letters.Length})";
        }

        string bytes = $"Convert.FromBase64String(\"{Convert.ToBase64String(array.ToBytes())}\")";
        string type = ElementName(array.DType);
        string elements = array.DType == DType.UInt8 ? bytes : $"MemoryMarshal.Cast<byte, {type}>({bytes})";
        return $"NdArray.Create<{type}>({elements}, {string.Join(", ", array.Shape.ToArray())})";
    }

    /// <summary>Whether an array has more different elements than anybody would write down.</summary>
    public static bool IsTooLong(NdArray array) => array.Length > MaxElements && Elements(array) is var elements && elements.Any(element => element != elements[0]);

    private static string Scalar(NdArray array) => ArrayElements.Item(array.Reshape(-1)[0]) switch
    {
        bool truth => Of(truth),
        double number => Of(number),
        var number => Convert.ToString(number, CultureInfo.InvariantCulture)!,
    };

    private static string[] Elements(NdArray array) => array.DType switch
    {
        DType.Bool => [.. array.ToArray<bool>().Select(Of)],
        DType.Float64 => [.. array.ToArray<double>().Select(Of)],
        DType.Float32 => [.. array.ToArray<float>().Select(x => float.IsFinite(x) ? WithPoint(x.ToString("R", CultureInfo.InvariantCulture)) + "f" : throw new Refusal("An infinite float32 is not translated."))],
        DType.Float16 => throw new Refusal("A constant array of float16 is not translated."),
        _ => [.. array.AsType(DType.Int64).ToArray<long>().Select(Of)],
    };

    private static (string Type, string Suffix) ElementType(DType dtype) => dtype switch
    {
        DType.Bool => ("bool", ""),
        DType.UInt8 => ("byte", ""),
        DType.Int8 => ("sbyte", ""),
        DType.UInt16 => ("ushort", ""),
        DType.Int16 => ("short", ""),
        DType.UInt32 => ("uint", ""),
        DType.Int32 => ("int", ""),
        DType.UInt64 => ("ulong", ""),
        DType.Int64 => ("long", ""),
        DType.Float32 => ("float", "f"),
        _ => ("double", ""),
    };

    /// <summary>C#'s name of a dtype's elements.</summary>
    public static string ElementName(DType dtype) => dtype == DType.Float16 ? "Half" : ElementType(dtype).Type;

    private static string WithPoint(string digits) => digits.AsSpan().IndexOfAny('.', 'E') < 0 ? digits + ".0" : digits;
}
