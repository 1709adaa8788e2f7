using System.Text.Json;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.ModelTransforms;

/// <summary><c>resolve_data_config</c>: what a call says, or else the model's <c>pretrained_cfg</c>, or else timm's own.</summary>
internal static class TimmConfig
{
    private static readonly (string Name, object Usual)[] s_usual =
    [
        ("interpolation", "bicubic"), ("mean", PyTuple.Of(0.485, 0.456, 0.406)), ("std", PyTuple.Of(0.229, 0.224, 0.225)), ("crop_pct", 0.875), ("crop_mode", "center"),
    ];

    public static PyDict Resolve(NativeCall call)
    {
        PyDict args = Settings(call["args"]) ?? new PyDict();
        PyDict pretrained = Settings(call["pretrained_cfg"]) is { Items.Count: > 0 } given ? given : OfModel(call);
        bool isTest = call.Truth("use_test_size");
        PyDict config = new();
        config.Items["input_size"] = Size(call, args, pretrained, isTest);
        foreach ((string name, object usual) in s_usual)
        {
            object? value = Some(args, name) ?? (isTest && name == "crop_pct" ? Some(pretrained, "test_crop_pct") : null) ?? Some(pretrained, name) ?? usual;
            config.Items[name] = value is PyList list ? new PyTuple([.. list.Items]) : value;
        }

        return config;
    }

    private static PyTuple Size(NativeCall call, PyDict args, PyDict pretrained, bool isTest)
    {
        long channels = (Some(args, "in_chans") ?? Some(args, "chans")) as long? ?? 3L;
        object size = Some(args, "input_size") ?? (Some(args, "img_size") is long side ? PyTuple.Of(channels, side, side) : null)
            ?? (isTest ? Some(pretrained, "test_input_size") : null) ?? Some(pretrained, "input_size") ?? PyTuple.Of(channels, 224L, 224L);
        return new PyTuple([.. Sequences.ToList(call.Run, size)]);
    }

    private static object? Some(PyDict settings, string name) => settings.Items.TryGetValue(name, out object? value) && Sequences.Truth(value) ? value : null;

    private static PyDict? Settings(object value) => value switch
    {
        PyDict dict => dict,
        PyNone or UnknownName => null,
        PyObject o when o.GetAttribute("__dict__") is PyDict attributes => attributes,
        _ => null,
    };

    // Of a model, which is not here, or of its pretrained_cfg.
    private static PyDict OfModel(NativeCall call)
    {
        UnknownName? model = call["model"] as UnknownName ?? call["pretrained_cfg"] as UnknownName ?? call["args"] as UnknownName;
        if (model is null)
        {
            return new PyDict();
        }

        string name = model.Argument ?? "timm";
        string json = call.Run.Options.Pretrained?.Invoke(name) ?? throw new Refusal(
            $"{call.FunctionName}(): the settings are of the model {Representation.Repr(name)}, and nothing is downloaded. Save its config.json from Hugging Face beside the recipe, or say where it is: " +
            "--pretrained FILE on the command line, RecipeOptions.Pretrained in C#.",
            call.FunctionName);
        using JsonDocument document = JsonDocument.Parse(json);
        return JsonModule.Value(document.RootElement) is PyDict settings
            ? settings.Items.GetValueOrDefault("pretrained_cfg") as PyDict ?? settings
            : throw call.Unsupported("a config.json that is no object");
    }
}
