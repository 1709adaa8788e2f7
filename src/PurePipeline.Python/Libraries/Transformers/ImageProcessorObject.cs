using System.Text.Json;
using PurePipeline.HuggingFace;
using PurePipeline.HuggingFace.Settings;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Transformers;

/// <summary>An image processor: called with pictures, it gives a model's inputs; its settings are attributes.</summary>
internal sealed class ImageProcessorObject(ImageProcessor processor, string name) : PyCallable
{
    public static readonly PyType Base = new("BaseImageProcessor", "transformers.BaseImageProcessor");

    private const string Call = "(self, images, segmentation_maps=None, **kwargs)";

    /// <summary>What a call says of its result and of where it is computed.</summary>
    public static readonly IReadOnlySet<string> OfCalls = new HashSet<string> (["return_tensors", "data_format", "device", "disable_grouping", "input_data_format", "padding", "truncation"]);

    private static readonly string[] s_sizes = ["size", "crop_size", "pad_size"];

    private static readonly NativeFunction s_call = new("transformers.BaseImageProcessor.__call__", Call, static call => ((ImageProcessorObject)call.Self).Preprocess(call));

    static ImageProcessorObject() => Base.Members
        .Method("preprocess" + Call, static call => ((ImageProcessorObject)call.Self).Preprocess(call))
        .Method("to_dict(self)", static call => ((ImageProcessorObject)call.Self).ToDict());

    public ImageProcessor Processor => processor;

    public override PyType Type => Base;

    public override string FullName => "transformers." + name;

    public override string Repr() => $"{name} {{...}}";

    public override object Invoke(Interpreter run, CallArguments arguments) => s_call.Invoke(run, arguments.Behind(this));

    public override object? GetAttribute(string attribute) => attribute switch
    {
        "backend" => processor.Backend == ImageProcessorBackend.Pil ? "pil" : "torchvision",
        "is_fast" => processor.Backend == ImageProcessorBackend.Torchvision,
        "image_processor_type" => processor.Type,
        _ when s_sizes.Contains(attribute) => SizeOf(attribute),
        _ when processor.Settings.Values.TryGetValue(attribute, out JsonElement value) => JsonModule.Value(value),
        _ => base.GetAttribute(attribute),
    };

    /// <summary>The processor with settings of a call or of a constructor; null ones leave the class's own.</summary>
    public ImageProcessorObject With(NativeCall call, PyDict settings, IReadOnlySet<string> ignored)
    {
        Dictionary<string, JsonElement> given = [];
        foreach ((object key, object value) in settings.Items)
        {
            string setting = (string)key;
            if (!ignored.Contains(setting) && value is not PyNone)
            {
                given[setting] = SettingText.Of(call, setting, value);
            }
        }

        return given.Count == 0 ? this : new ImageProcessorObject(processor.With(given), name);
    }

    /// <summary>A call with these keywords, for what is said of it.</summary>
    public NativeCall CallOf(Interpreter run, PyDict kwargs) => new(run, s_call, s_call.Signature, s_call.Bind(CallArguments.Of([this, PyNone.Value], kwargs), static value => value));

    /// <summary>Throws where a keyword is none of the processor's.</summary>
    public void Require(NativeCall call, PyDict kwargs)
    {
        foreach ((object key, object value) in kwargs.Items)
        {
            if (key is "data_format" or "input_data_format" && value is not (PyNone or "channels_first"))
            {
                throw call.Unsupported($"{key}={Representation.Repr(value)}");
            }

            if (!OfCalls.Contains((string)key) && !processor.Settings.Values.ContainsKey((string)key))
            {
                throw new PythonError("TypeError", $"{FullName}() got an unexpected keyword argument '{key}'")
                {
                    Nearest = NearestName.Find((string)key, processor.Settings.Values.Keys),
                };
            }
        }

    }

    /// <summary>The features of pictures, in the form that <c>return_tensors</c> asks for.</summary>
    public object Preprocess(NativeCall call, object images, PyDict kwargs)
    {
        Require(call, kwargs);
        ImageProcessor changed = With(call, kwargs, OfCalls).Processor;
        BatchFeature features = changed.Run(ImageInputs.Of(call, changed, images), shape => call.Run.Budget.RequireArray(shape, sizeof(float)));
        BatchFeatureObject result = BatchFeatureObject.Of(call, features, kwargs.Items.GetValueOrDefault("return_tensors", PyNone.Value), processor.Backend);

        // Idefics' gives its pixels alone.
        return processor.Type == "IdeficsImageProcessor" ? result.Items["pixel_values"] : result;
    }

    private object Preprocess(NativeCall call) => call.OrNull("segmentation_maps") is null
        ? Preprocess(call, call["images"], (PyDict)call["kwargs"])
        : throw call.Unsupported("segmentation_maps, which are labels to train with,");

    private PyDict ToDict()
    {
        PyDict dict = new();
        foreach ((string key, JsonElement value) in processor.Settings.Values.Where(setting => setting.Value.ValueKind != JsonValueKind.Null))
        {
            dict.Items[key] = s_sizes.Contains(key) ? SizeOf(key) : JsonModule.Value(value);
        }

        dict.Items["image_processor_type"] = processor.Type;
        return dict;
    }

    private object SizeOf(string attribute)
    {
        bool isSquare = attribute != "size" || processor.Settings.Is("default_to_square");
        if (SizeSetting.Read(processor.Settings, attribute, isSquare) is not { } size)
        {
            return PyNone.Value;
        }

        BatchFeatureObject dict = new();
        foreach ((string part, int? length) in (ReadOnlySpan<(string, int?)>)[
            ("height", size.Height), ("width", size.Width), ("longest_edge", size.LongestEdge), ("shortest_edge", size.ShortestEdge), ("max_height", size.MaxHeight), ("max_width", size.MaxWidth)])
        {
            if (length is { } number)
            {
                dict.Items[part] = (long)number;
            }
        }

        return dict;
    }
}
