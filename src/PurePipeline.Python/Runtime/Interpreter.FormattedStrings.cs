using System.Text;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>f-strings.</summary>
internal sealed partial class Interpreter
{
    private string EvaluateFormatted(FormattedString formatted, Scope scope)
    {
        StringBuilder text = new();
        foreach (FormattedPart part in formatted.Parts)
        {
            if (part.Value is null)
            {
                text.Append(part.Text);
                continue;
            }

            object value = Evaluate(part.Value, scope);
            string format = part.Format is null ? "" : EvaluateFormatted(part.Format, scope);
            _place = part.Value.Span;
            value = part.Conversion switch
            {
                '\0' => value,
                's' => Representation.Str(value),
                _ => Representation.Repr(value),
            };
            text.Append(FormatSpec.Format(value, format));
            Budget.Charge(text.Length / 16);
        }

        return text.ToString();
    }
}
