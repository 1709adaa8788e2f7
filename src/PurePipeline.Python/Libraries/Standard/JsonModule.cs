using System.Numerics;
using System.Text.Json;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>json</c>: a configuration that stands in the recipe.</summary>
internal static class JsonModule
{
    public static readonly PyModule Module = new(new MemberTable("json")
        .Function("loads(s)", static call =>
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(call["s"] is PyBytes bytes ? System.Text.Encoding.UTF8.GetString(bytes.Value) : call.Text("s"));
                return Value(document.RootElement);
            }
            catch (JsonException error)
            {
                throw PythonError.Value($"{error.Message.Split('.')[0]}: line {error.LineNumber + 1} column {error.BytePositionInLine + 1}");
            }
        }));

    private static object Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                PyDict dict = new();
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    dict.Items[property.Name] = Value(property.Value);
                }

                return dict;
            case JsonValueKind.Array:
                return new PyList([.. element.EnumerateArray().Select(Value)]);
            case JsonValueKind.String:
                return element.GetString()!;
            case JsonValueKind.Number:
                return element.GetRawText().AsSpan().ContainsAny('.', 'e', 'E')
                    ? element.GetDouble()
                    : PyInteger.Normalize(BigInteger.Parse(element.GetRawText(), System.Globalization.CultureInfo.InvariantCulture));
            case JsonValueKind.Null:
                return PyNone.Value;
            default:
                return element.ValueKind == JsonValueKind.True;
        }
    }
}
