using System.Globalization;
using System.Text.Json;
using PurePipeline.Python.Libraries.TorchVision;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Transformers;

/// <summary>A setting that a recipe gives, as the JSON that a file would have for it.</summary>
internal static class SettingText
{
    public static JsonElement Of(NativeCall call, string name, object value) => JsonElement.Parse(Text(call, name, value));

    private static string Text(NativeCall call, string name, object value)
    {
        call.Run.Budget.Charge();
        return value switch
        {
            PyNone => "null",
            bool truth => truth ? "true" : "false",
            string text => $"\"{JsonEncodedText.Encode(text)}\"",
            double number when double.IsFinite(number) => number.ToString("R", CultureInfo.InvariantCulture),
            InterpolationModeObject mode => ((int)mode.Mode % 100).ToString(CultureInfo.InvariantCulture),
            PyList or PyTuple => $"[{string.Join(", ", Sequences.ToList(call.Run, value).Select(item => Text(call, name, item)))}]",
            PyDict dict => $"{{{string.Join(", ", dict.Items.Select(pair => $"{Text(call, name, pair.Key)}: {Text(call, name, pair.Value)}"))}}}",
            _ when PyInteger.TryIndex(value) is long whole => whole.ToString(CultureInfo.InvariantCulture),
            IFloat number => number.ToFloat().ToString("R", CultureInfo.InvariantCulture),
            _ => throw call.Unsupported($"{name}={Representation.Repr(value)}"),
        };
    }
}
