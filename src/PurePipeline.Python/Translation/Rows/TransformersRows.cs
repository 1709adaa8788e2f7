using System.Text.Json;
using PurePipeline.HuggingFace;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Libraries.Transformers;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Image processors of transformers: their calls, and what they give.</summary>
internal static class TransformersRows
{
    private const string Pixels = "pixel_values";

    private static readonly StaticType s_features = StaticType.Object("BatchFeature");

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["transformers.BatchFeature.to"] = To;
        rows["transformers.image_utils.load_image"] = LoadImage;
    }

    /// <summary>The pictures' part of a call with text.</summary>
    public static DictValue Apply(FunctionTranslator to, JoinedProcessor processor, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        (string Name, Value Value)[] ofPictures = [.. keywords.Where(keyword => keyword.Name != "text" && !JoinedProcessor.OfText.Contains(keyword.Name))];
        return positional.Any(value => value.Constant is not null)
            ? throw to.Unit.Refuse("a processor's call with text that is not named")
            : Apply(to, processor.Images, positional, ofPictures);
    }

    /// <summary>The features of pictures by name, in a local; the pixels alone where nothing else is there.</summary>
    public static DictValue Apply(FunctionTranslator to, ImageProcessorObject processor, IReadOnlyList<Value> positional, IReadOnlyList<(string Name, Value Value)> keywords)
    {
        if (positional.Count > 1)
        {
            throw to.Unit.Refuse("an image processor's call with more than pictures");
        }

        Value pictures = positional.Count == 1 ? positional[0] : keywords.FirstOrDefault(keyword => keyword.Name == "images").Value ?? throw to.Unit.Refuse("an image processor's call without pictures");
        PyDict given = new();
        foreach ((string name, Value value) in keywords.Where(keyword => keyword.Name != "images"))
        {
            given.Items[name] = value.Constant ?? throw to.Unit.Refuse($"{name}= of an image processor, which is not the same in every run,");
        }

        object tensors = given.Items.GetValueOrDefault("return_tensors", PyNone.Value);
        if (tensors is not ("pt" or "np"))
        {
            throw to.Unit.Refuse("an image processor's call without return_tensors=\"pt\" or \"np\"");
        }

        NativeCall call = processor.CallOf(to.Unit.Run, given);
        processor.Require(call, given);
        ImageProcessor changed = processor.With(call, given, ImageProcessorObject.OfCalls).Processor;
        to.Unit.Use("PurePipeline.HuggingFace");
        string text = $"{Text(changed)}.Preprocess({string.Join(", ", Pictures(to, pictures))})";
        (string Name, NdArray Value)[] features = Tried(changed);
        bool isOne = features.Length == 1;
        string all = isOne ? text : to.Local("features", new Code(text, s_features)).Text;
        DictValue result = new() { Type = BatchFeatureObject.KeysType };
        foreach ((string name, NdArray value) in features)
        {
            string array = $"{all}{(name == Pixels ? ".PixelValues" : $"[{Literals.Of(name)}]")}";
            StaticType type = (tensors is "pt" ? StaticType.Tensor : StaticType.Array) with { Rank = value.Rank, Elements = value.DType };
            to.UseType(type);
            Code code = new(tensors is "pt" ? $"TorchTensor.FromNumpy({array})" : array, type);
            result.Items[name] = to.Local(name == Pixels ? "pixels" : name, code);
        }

        return result;
    }

    // Turned as its EXIF data says, and RGB.
    private static Value LoadImage(NativeSite site)
    {
        site.Only("image");
        FunctionTranslator to = site.To;
        Value image = site["image"] is Code { Type.Kind: TypeKind.Image } given ? given : to.Call(Member("PIL.Image", "open"), [site["image"]], []);
        Value turned = to.Call(Member("PIL.ImageOps", "exif_transpose"), [image], []);
        return to.Call(to.Attribute(turned, "convert"), [to.Unit.Wrap("RGB")], []);
    }

    private static Known Member(string module, string name) => new(((PyModule)Libraries.Modules.Resolve(module)).GetAttribute(name)!);

    // to(device), to(dtype).
    private static DictValue To(NativeSite site)
    {
        var features = (DictValue)site.Self;
        foreach (Value argument in site.Star("args").Concat(((DictValue)site["kwargs"]).Items.Values))
        {
            if (argument.Constant is not TorchDType { Value: var dtype })
            {
                continue;
            }

            foreach ((object name, Value value) in features.Items.ToList())
            {
                if (value is Code { Type: { Kind: TypeKind.Tensor, Elements: { } elements } } code && elements.IsFloat())
                {
                    features.Items[name] = new Code($"{code.Text}.To(DType.{dtype})", code.Type with { Elements = dtype });
                    site.To.Unit.Use("PurePipeline.Numerics");
                }
            }
        }

        return features;
    }

    // What the processor gives for some picture: the names, axes and types are those for every one.
    private static (string Name, NdArray Value)[] Tried(ImageProcessor processor)
    {
        BatchFeature features = processor.Preprocess(Pillow.Image.New("RGB", (64, 64)));
        return [.. features.Keys.Select(name => (name, features[name]))];
    }

    // Its class, and what differs from the class's own settings.
    private static string Text(ImageProcessor processor)
    {
        string made = $"ImageProcessor.Create({Literals.Of(processor.Type)}{(processor.IsBackendPlain ? "" : $", ImageProcessorBackend.{processor.Backend}")})";
        IReadOnlyDictionary<string, JsonElement> own = ImageProcessor.Create(processor.Type).Settings.Values;
        string[] changed = [.. processor.Settings.Values
            .Where(setting => own.TryGetValue(setting.Key, out JsonElement usual) && !JsonElement.DeepEquals(usual, setting.Value))
            .Select(setting => $"\"{setting.Key}\": {setting.Value.GetRawText()}")];
        return changed.Length == 0 ? made : $"{made}.With({Literals.Of($"{{{string.Join(", ", changed)}}}")})";
    }

    private static IEnumerable<string> Pictures(FunctionTranslator to, Value pictures)
    {
        IReadOnlyList<Value> items = pictures is Code { Type.Kind: TypeKind.Image or TypeKind.Array or TypeKind.Tensor } ? [pictures] : to.Items(pictures) ?? throw to.Unit.Refuse("an image processor's call with this list of pictures");
        TypeKind[] kinds = [.. items.Select(item => item is Code { Type: { Kind: TypeKind.Image or TypeKind.Array or TypeKind.Tensor } type } ? type.Kind : throw to.Unit.Refuse("an image processor's call with this as a picture")).Distinct()];
        return kinds.Length != 1 ? throw to.Unit.Refuse("an image processor's call with pictures of several types")
            : items.Any(item => item is Code { Type: { Kind: not TypeKind.Image, Rank: not 3 } }) ? throw to.Unit.Refuse("an image processor's call with an array whose axes are not known to be three")
            : [.. items.Select(item => ((Code)item).Text)];
    }
}
