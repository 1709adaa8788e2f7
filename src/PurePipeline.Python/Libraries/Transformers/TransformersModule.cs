using PurePipeline.HuggingFace;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Transformers;

/// <summary>
/// <c>transformers</c>, as far as it makes pictures inputs: the image processors' classes under all names that releases have had for them,
/// <c>AutoImageProcessor</c>, and processors of pictures and text, of which the pictures' part is here. Models are not run.
/// </summary>
internal static class TransformersModule
{
    private const string Suffix = "ImageProcessor";

    // What of from_pretrained's arguments is about downloading.
    private static readonly HashSet<string> s_ofDownloads =
    [
        "cache_dir", "code_revision", "config", "force_download", "local_files_only", "proxies", "resume_download", "revision", "subfolder", "token", "torch_dtype", "dtype",
        "trust_remote_code", "use_auth_token",
    ];

    public static readonly PyModule Module = new(Make()) { IsPart = true };

    public static readonly PyModule ImageUtils = new(new MemberTable("transformers.image_utils")
        .Constant("PILImageResampling", Pil.PilImageModule.Module.GetAttribute("Resampling")!)
        .Function("load_image(image, timeout=None)", static call => new Pil.ImageObject(ImageInputs.Load(call, call["image"]))))
    { IsPart = true };

    private static MemberTable Make()
    {
        MemberTable table = new("transformers");
        foreach (string name in ImageProcessor.Types)
        {
            string stem = name[..^Suffix.Length];
            AddProcessor(table, name);
            AddProcessor(table, name + "Fast");
            AddProcessor(table, name + "Pil");
            AddProcessor(table, stem + "FeatureExtractor");
            if (stem != "")
            {
                AddJoined(table, stem + "Processor");
            }
        }

        AddAutomatic(table, "AutoImageProcessor", static processor => processor);
        AddAutomatic(table, "AutoFeatureExtractor", static processor => processor);
        AddAutomatic(table, "AutoProcessor", static processor => new JoinedProcessor(processor, "transformers.AutoProcessor"));
        foreach (string name in (ReadOnlySpan<string>)["LlavaOnevisionProcessor", "Qwen2_5_VLProcessor", "InstructBlipProcessor", "Blip2Processor", "PaliGemmaProcessor", "TrOCRProcessor"])
        {
            if (table.Find(name) is null)
            {
                AddJoined(table, name);
            }
        }

        return table;
    }

    private static void AddProcessor(MemberTable table, string name)
    {
        PyType type = new(name, "transformers." + name, ImageProcessorObject.Base, "(**kwargs)", call => new ImageProcessorObject(ImageProcessor.Create(name), name).With(call, (PyDict)call["kwargs"], s_ofDownloads));
        type.Members.Function("from_pretrained(pretrained_model_name_or_path, **kwargs)", call =>
        {
            (string json, _, PyDict kwargs) = Pretrained(call);
            (string plain, ImageProcessorBackend? named) = ImageProcessorTypes.Plain(name);
            return new ImageProcessorObject(ImageProcessor.FromJson(json, named, plain), name).With(call, kwargs, s_ofDownloads);
        });
        table.Constant(name, type);
    }

    // AutoImageProcessor and its like are never made by calling them.
    private static void AddAutomatic(MemberTable table, string name, Func<ImageProcessorObject, object> wrap)
    {
        PyType type = new(name, "transformers." + name);
        type.Members.Function("from_pretrained(pretrained_model_name_or_path, **kwargs)", call => wrap(Automatic(call)));
        table.Constant(name, type);
    }

    private static void AddJoined(MemberTable table, string name)
    {
        PyType type = new(name, "transformers." + name, JoinedProcessor.Base, "(image_processor, tokenizer=None, **kwargs)", call => call["image_processor"] is ImageProcessorObject processor
            ? new JoinedProcessor(processor, "transformers." + name)
            : throw PythonError.Type("an image processor is expected"));
        type.Members.Function("from_pretrained(pretrained_model_name_or_path, **kwargs)", call => new JoinedProcessor(Automatic(call), "transformers." + name));
        table.Constant(name, type);
    }

    private static ImageProcessorObject Automatic(NativeCall call)
    {
        (string json, ImageProcessorBackend? backend, PyDict kwargs) = Pretrained(call);
        return Read(call, json, backend).With(call, kwargs, s_ofDownloads);
    }

    private static ImageProcessorObject Read(NativeCall call, string json, ImageProcessorBackend? backend)
    {
        try
        {
            var processor = ImageProcessor.FromJson(json, backend);
            return new ImageProcessorObject(processor, processor.Type);
        }
        catch (FormatException error)
        {
            throw call.Unsupported(error.Message.TrimEnd('.'));
        }
    }

    // The settings that whoever runs the recipe has given for that name: nothing is downloaded, and nothing read that was not given.
    private static (string Json, ImageProcessorBackend? Backend, PyDict Kwargs) Pretrained(NativeCall call)
    {
        string name = call["pretrained_model_name_or_path"] is Standard.PyPath path ? path.Text : call.Text("pretrained_model_name_or_path");
        string json = call.Run.Options.Pretrained?.Invoke(name) ?? throw new Refusal(
            $"{call.FunctionName}({Representation.Repr(name)}): nothing is downloaded. Save the model's preprocessor_config.json beside the recipe, or say where it is: " +
            "--pretrained FILE on the command line, RecipeOptions.Pretrained in C#.",
            call.FunctionName);
        PyDict kwargs = new();
        ImageProcessorBackend? backend = null;
        foreach ((object key, object value) in ((PyDict)call["kwargs"]).Items)
        {
            switch (key)
            {
                case "use_fast":
                    backend ??= value is PyNone ? null : Sequences.Truth(value) ? ImageProcessorBackend.Torchvision : ImageProcessorBackend.Pil;
                    break;
                case "backend":
                    backend = value switch
                    {
                        "pil" => ImageProcessorBackend.Pil,
                        "torchvision" => ImageProcessorBackend.Torchvision,
                        PyNone => backend,
                        _ => throw call.Unsupported($"the backend {Representation.Repr(value)}"),
                    };
                    break;
                default:
                    kwargs.Items[key] = value;
                    break;
            }
        }

        return (json, backend, kwargs);
    }
}
