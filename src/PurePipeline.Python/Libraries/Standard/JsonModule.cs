using System.Numerics;
using System.Text.Json;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>json</c>: a configuration that stands in the recipe.</summary>
internal static class JsonModule
{
    public static readonly PyModule Module = new(new MemberTable("json")
        .Constant("JSONDecodeError", Builtins.ExceptionTypes.JsonDecodeError)
        .Function("loads(s, *, object_hook=None)", static call =>
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(call["s"] is PyBytes bytes ? System.Text.Encoding.UTF8.GetString(bytes.Value) : call.Text("s"));
                object value = Value(document.RootElement);
                return call["object_hook"] is PyCallable hook ? Hooked(call.Run, value, hook) : value;
            }
            catch (JsonException error)
            {
                throw new PythonError("JSONDecodeError", $"{error.Message.Split('.')[0]}: line {error.LineNumber + 1} column {error.BytePositionInLine + 1}");
            }
        })
        .Function("dumps(obj, *, ensure_ascii=True, indent=None, sort_keys=False, default=None)", static call => Text(call, call["obj"], "\n"))
        .Function("dump(obj, fp, **kwargs)", static _ => PyNone.Value));

    // Each object's dict, the innermost first, is what the function makes of it.
    private static object Hooked(Interpreter run, object value, PyCallable hook)
    {
        run.Budget.Charge();
        switch (value)
        {
            case PyDict dict:
                foreach ((object key, object item) in dict.Items.ToList())
                {
                    dict.Items[key] = Hooked(run, item, hook);
                }

                return hook.Invoke(run, CallArguments.Of(dict));
            case PyList list:
                return new PyList([.. list.Items.Select(item => Hooked(run, item, hook))]);
            default:
                return value;
        }
    }

    private static string Text(NativeCall call, object value, string line)
    {
        call.Run.Budget.Charge();
        switch (value)
        {
            case PyNone:
                return "null";
            case bool truth:
                return truth ? "true" : "false";
            case string text:
                return Quoted(text, call.Truth("ensure_ascii"));
            case double.NaN or double.PositiveInfinity or double.NegativeInfinity:
                return double.IsNaN((double)value) ? "NaN" : (double)value > 0 ? "Infinity" : "-Infinity";
            case long or BigInteger or double:
                return Representation.Repr(value);
            case PyList or PyTuple:
                string inner = line + Indentation(call);
                return Enclosed(call, '[', ']', line, [.. Sequences.ToList(call.Run, value).Select(item => Text(call, item, inner))]);
            case PyDict dict:
                string deeper = line + Indentation(call);
                IEnumerable<(string Key, object Value)> items = dict.Items.Select(item => (item.Key is string name ? name : Text(call, item.Key, deeper), item.Value));
                items = call.Truth("sort_keys") ? items.OrderBy(item => item.Key, StringComparer.Ordinal) : items;
                return Enclosed(call, '{', '}', line, [.. items.Select(item => $"{Quoted(item.Key, call.Truth("ensure_ascii"))}: {Text(call, item.Value, deeper)}")]);
            default:
                return call.OrNull("default") is PyCallable convert
                    ? Text(call, convert.Invoke(call.Run, CallArguments.Of(value)), line)
                    : throw PythonError.Type($"Object of type {PyTypes.NameOf(value)} is not JSON serializable");
        }
    }

    private static string Indentation(NativeCall call) => call.OrNull("indent") is null ? "" : call["indent"] as string ?? new string(' ', Math.Clamp(call.Int("indent"), 0, 64));

    private static string Enclosed(NativeCall call, char open, char close, string line, string[] items) =>
        items.Length == 0 ? $"{open}{close}"
        : call.OrNull("indent") is null ? $"{open}{string.Join(", ", items)}{close}"
        : $"{open}{line}{Indentation(call)}{string.Join("," + line + Indentation(call), items)}{line}{close}";

    private static string Quoted(string text, bool isAscii) => '"' + string.Concat(text.Select(c => c switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\b' => @"\b",
        '\f' => @"\f",
        _ when c < ' ' || (isAscii && c > '~') => string.Create(System.Globalization.CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
        _ => c.ToString(),
    })) + '"';

    /// <summary>What <c>loads</c> makes of a value.</summary>
    public static object Value(JsonElement element)
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
