using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Transformers;

/// <summary><c>CLIPProcessor</c> and its like: an image processor with a tokenizer, whose part is unknown.</summary>
internal sealed class JoinedProcessor(ImageProcessorObject images, string name) : PyCallable
{
    public static readonly PyType Base = new("ProcessorMixin", "transformers.ProcessorMixin");

    /// <summary>Arguments of the tokenizer's.</summary>
    public static readonly IReadOnlySet<string> OfText = new HashSet<string>
    {
        "add_special_tokens", "input_data_format", "max_length", "padding", "return_attention_mask", "return_token_type_ids", "text_kwargs", "truncation", "videos", "audio", "suffix", "task_inputs",
    };

    private static readonly NativeFunction s_call = new(
        "transformers.ProcessorMixin.__call__", "(self, images=None, text=None, *args, **kwargs)", static call => ((JoinedProcessor)call.Self).Run(call));

    public ImageProcessorObject Images => images;

    public override PyType Type => Base;

    public override string FullName => name;

    public override object Invoke(Interpreter run, CallArguments arguments) => s_call.Invoke(run, arguments.Behind(this));

    public override object? GetAttribute(string attribute) => attribute is "image_processor" or "feature_extractor" or "current_processor"
        ? images
        : base.GetAttribute(attribute) ?? new UnknownName($"{name}.{attribute}", null);

    // Text first was the order of some; a list of texts is no picture.
    private object Run(NativeCall call)
    {
        object pictures = call["images"];
        object text = call["text"];
        if (call.OrNull("text") is not null && IsText(call, pictures))
        {
            (pictures, text) = (text, pictures);
        }

        if (pictures is PyNone)
        {
            throw call.Unsupported("text without a picture");
        }

        PyDict kwargs = new();
        foreach ((object key, object value) in ((PyDict)call["kwargs"]).Items.Where(argument => !OfText.Contains((string)argument.Key)))
        {
            kwargs.Items[key] = value;
        }

        object result = images.Preprocess(call, pictures, kwargs);
        if (text is not PyNone && result is BatchFeatureObject features)
        {
            features.HasText = true;
        }

        return result;
    }

    private static bool IsText(NativeCall call, object value) => value is string || (value is PyList or PyTuple && Sequences.ToList(call.Run, value) is [string, ..]);
}
