using System.Text;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>f-strings: of texts and whole numbers the text that Python makes; of other values one for messages only.</summary>
internal sealed partial class FunctionTranslator
{
    // A message may say a number in the machine's own way.
    private bool _isMessage;

    private Value Formatted(FormattedString text)
    {
        (StringBuilder written, StringBuilder constant) = (new(), new());
        (bool known, bool exact, bool hasNumber) = (true, true, false);
        foreach (FormattedPart part in text.Parts)
        {
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
            exact &= part.Format is null && part.Conversion is '\0' or 's' && code is { Type: { Kind: TypeKind.Text, Name: "string" } or { Kind: TypeKind.Int, IsMixed: false, IsOptional: false } };
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

    // What is the same in every run; null for what is not.
    private string? Plain(Value value, FormattedPart part)
    {
        string? format = part.Format is null ? "" : Formatted(part.Format).Constant as string;
        return format is null || value.Constant is not (string or long or double or bool) ? null : FormatSpec.Format(part.Conversion switch
        {
            '\0' => value.Constant,
            's' => Representation.Str(value.Constant),
            _ => Representation.Repr(value.Constant),
        }, format);
    }
}
