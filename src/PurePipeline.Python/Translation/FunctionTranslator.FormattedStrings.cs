using System.Text;
using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>f-strings: of texts, whole numbers and floats of so many digits the text that Python makes; of other values one for messages only.</summary>
internal sealed partial class FunctionTranslator
{
    // A message may say a number in the machine's own way.
    private bool _isMessage;

    private Value Formatted(FormattedString text)
    {
        (StringBuilder written, StringBuilder constant) = (new(), new());
        (bool known, bool exact, bool hasNumber) = (true, true, false);
        foreach (FormattedPart given in text.Parts)
        {
            FormattedPart part = given is { Conversion: 'r', Value: Conditional { WhenTrue: Literal, WhenFalse: Literal } choice } ? given with { Value = Represented(choice), Conversion = 's' } : given;
            Value? value = part.Value is null ? null : Evaluate(part.Value);
            if ((value is null ? part.Text : Plain(value, part)) is { } plain)
            {
                constant.Append(plain);
                written.Append(Literals.Of(plain)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                continue;
            }

            known = false;
            Code? code = Materialize(value!) is { Type.Kind: not TypeKind.Shape } one ? one : null;
            hasNumber |= code?.Type.Kind == TypeKind.Int;
            string? format = part.Format is null ? "" : Formatted(part.Format).Constant as string;
            if (!_isMessage && part.Conversion is '\0' or 's' && code is not null && format is not null && Exactly(code, format) is { } hole)
            {
                written.Append('{').Append(hole).Append('}');
                continue;
            }

            exact = false;
            written.Append('{').Append(code?.At(Precedence.Unary) ?? "\"...\"").Append('}');
        }

        if (known)
        {
            return unit.Wrap(constant.ToString());
        }

        bool isInvariant = exact && hasNumber && !_isMessage;
        if (isInvariant)
        {
            unit.Use("System.Globalization");
        }

        return new Code(isInvariant ? $"string.Create(CultureInfo.InvariantCulture, $\"{written}\")" : $"$\"{written}\"", exact && !_isMessage ? StaticType.Text : StaticType.Message);
    }

    // What goes between the braces of C#'s string; null where C# would write another text.
    private string? Exactly(Code code, string format)
    {
        System.Text.RegularExpressions.Match spec = FieldPattern().Match(format);
        if (!spec.Success)
        {
            return null;
        }

        (string align, string width, string digits, string kind) = (spec.Groups["align"].Value, spec.Groups["width"].Value, spec.Groups["digits"].Value, spec.Groups["kind"].Value);
        string field = width.Length == 0 ? "" : $",{(align == "<" ? "-" : "")}{width}";
        switch (code.Type)
        {
            case { Kind: TypeKind.Text, Name: "string" } when format.Length == 0:
            case { Kind: TypeKind.Int, IsMixed: false, IsOptional: false } when digits.Length == 0 && kind is "" or "d":
                return code.At(Precedence.Unary) + field;
            case { Kind: TypeKind.Array, Rank: 0, Elements: Numerics.DType.Int64 } when digits.Length == 0 && kind is "" or "d":
                return $"{code.At(Precedence.Primary)}.Item<long>(){field}";
            case { Kind: TypeKind.Float, IsOptional: false } or { Kind: TypeKind.Array, Rank: 0, IsStrong: true } when digits.Length > 0 && kind == "f":
                NeedFixed();
                return $"Fixed({Float(code).Text}, {digits}){field}";
            default:
                return null;
        }
    }

    // .NET rounds halves away from zero.
    private void NeedFixed()
    {
        unit.Use("System");
        unit.Use("System.Globalization");
        unit.Need("Fixed", """
            // The text of Python's f"{value:.3f}": a half goes to the even digit.
            private static string Fixed(double value, int digits)
            {
                if (!double.IsFinite(value))
                {
                    return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
                }

                double scaled = Math.ScaleB(value, digits + 1);
                string longer = value.ToString($"F{digits + 1}", CultureInfo.InvariantCulture);
                bool isHalf = scaled == Math.Floor(scaled) && longer[^1] == '5';
                return isHalf && (digits == 0 ? longer[^3] : longer[^2]) % 2 == 0 ? longer[..^(digits == 0 ? 2 : 1)] : value.ToString($"F{digits}", CultureInfo.InvariantCulture);
            }
            """);
    }

    /// <summary><c>round(value, digits)</c>: the float of the digits that Python writes.</summary>
    public Code Rounded(Code number, int digits)
    {
        NeedFixed();
        unit.Need("Rounded", """
            // Python's round(value, digits).
            private static double Rounded(double value, int digits) => double.IsFinite(value) ? double.Parse(Fixed(value, digits), CultureInfo.InvariantCulture) : value;
            """);
        return new Code($"Rounded({number.Text}, {digits})", StaticType.Float);
    }

    // repr() of one of two values that are known.
    private Conditional Represented(Conditional choice)
    {
        Given Repr(Expression side) => new(side.Span, unit.Wrap(Representation.Repr(((Literal)side).Value)));
        return choice with { WhenTrue = Repr(choice.WhenTrue), WhenFalse = Repr(choice.WhenFalse) };
    }

    [GeneratedRegex(@"^(?<align>[<>]?)(?<width>[1-9]\d*)?(\.(?<digits>\d+))?(?<kind>[df]?)$")]
    private static partial Regex FieldPattern();

    // What is the same in every run; null for what is not.
    private string? Plain(Value value, FormattedPart part)
    {
        string? format = part.Format is null ? "" : Formatted(part.Format).Constant as string;
        bool isPlain = value.Constant is string or long or double or bool or PyEnumMember;
        return format is null || value.Constant is not { } whole || !(isPlain || (format.Length == 0 && IsWritten(whole))) ? null : FormatSpec.Format(part.Conversion switch
        {
            '\0' => isPlain ? whole : Representation.Str(whole),
            's' => Representation.Str(whole),
            _ => Representation.Repr(whole),
        }, format);
    }

    // What Python writes in one way in all releases of its libraries.
    private static bool IsWritten(object constant) => constant switch
    {
        string or long or double or bool or PyNone or Libraries.NumPy.DTypeObject => true,
        PyTuple tuple => tuple.Items.All(IsWritten),
        PyList list => list.Items.All(IsWritten),
        PyDict dict when dict is not Libraries.Standard.PyChainMap => dict.Items.All(pair => IsWritten(pair.Key) && IsWritten(pair.Value)),
        _ => false,
    };
}
