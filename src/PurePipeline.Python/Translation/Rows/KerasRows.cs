using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Keras;
using PurePipeline.Python.Objects;
using Filter = PurePipeline.Pillow.Resampling;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>What of Keras is Pillow and NumPy.</summary>
internal static class KerasRows
{
    private static readonly string[] s_modules = ["keras.utils.", "keras.preprocessing.image.", "tensorflow.keras.utils.", "tensorflow.keras.preprocessing.image.", "keras_preprocessing.image."];

    public static readonly string[] NeverFolded = [.. s_modules.Select(static module => module + "load_img")];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach (string module in s_modules)
        {
            rows[module + "load_img"] = Load;
            rows[module + "img_to_array"] = ToArray;
            rows[module + "array_to_img"] = ToImage;
        }

        foreach (string package in (string[])["keras", "tensorflow.keras"])
        {
            rows[$"{package}.applications.imagenet_utils.preprocess_input"] = static site => Preprocess(site, site["mode"].Constant as string ?? throw site.Refuse("a mode that is not known"));
            foreach ((string network, string? mode) in KerasApplications.All)
            {
                rows[$"{package}.applications.{network}.preprocess_input"] = site => Preprocess(site, mode);
            }
        }
    }

    private static bool AreChannelsFirst(NativeSite site) => site["data_format"].Constant switch
    {
        PyNone or "channels_last" => false,
        "channels_first" => true,
        _ => throw site.Refuse("a data_format that is not known"),
    };

    private static string DTypeText(NativeSite site)
    {
        if (!site.IsGiven("dtype") || FunctionTranslator.DTypeOf(site["dtype"].Constant) == DType.Float32)
        {
            return "";
        }

        site.To.UseType(StaticType.DType);
        return $", dtype: {site.To.DType(site["dtype"])}";
    }

    private static DType? DTypeOf(NativeSite site) => site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : DType.Float32;

    private static Code Load(NativeSite site)
    {
        if (site.To.Unit.Run.Setting(Libraries.Pil.PilImageFileModule.Module, "LOAD_TRUNCATED_IMAGES") is true)
        {
            throw site.Refuse("LOAD_TRUNCATED_IMAGES");
        }

        site.To.UseType(StaticType.Image);
        site.To.Unit.Use("PurePipeline.Keras");
        string colors = site["grayscale"].Constant is true ? "grayscale" : site["color_mode"].Constant as string ?? throw site.Refuse("a color_mode that is not known");
        string file = site["path"] is Code { Type.Kind: TypeKind.Bytes } bytes ? bytes.Text : FileRows.Path(site, "path");
        List<string> arguments = [file];
        if (colors != "rgb")
        {
            arguments.Add(Literals.Of(colors));
        }

        if (site.IsGiven("target_size"))
        {
            arguments.Add($"targetSize: {site.To.Pair(site["target_size"])}");
            string interpolation = site["interpolation"].Constant as string ?? throw site.Refuse("an interpolation that is not known");
            Filter filter = Enum.TryParse(interpolation, ignoreCase: true, out Filter known) ? known : throw site.Refuse("this interpolation");
            bool keeps = site["keep_aspect_ratio"].Constant is bool flag ? flag : throw site.Refuse("keep_aspect_ratio that is not known");
            if (filter != Filter.Nearest)
            {
                // Beside a folder of that name.
                site.To.Unit.Use("static PurePipeline.Pillow.Resampling");
                arguments.Add($"interpolation: {filter}");
            }

            if (keeps)
            {
                arguments.Add("keepAspectRatio: true");
            }
        }
        else
        {
            _ = (site["interpolation"], site["keep_aspect_ratio"]);
        }

        arguments.Add($"versions: {site.To.Method.Versions()}");
        return new Code($"KerasImage.LoadImg({string.Join(", ", arguments)})", StaticType.Image with { Mode = colors switch { "rgb" => "RGB", "rgba" => "RGBA", _ => null }, IsFile = true });
    }

    private static Code ToArray(NativeSite site)
    {
        site.To.Unit.Use("PurePipeline.Keras");
        site.To.UseType(StaticType.Array);
        string options = (AreChannelsFirst(site) ? ", channelsFirst: true" : "") + DTypeText(site);
        Code source = site["img"] is Code { Type.Kind: TypeKind.Image } image ? image : site.To.Array(site["img"], first: true);
        return new Code($"KerasImage.ImgToArray({source.Text}{options})", StaticType.Array with { Rank = 3, Elements = DTypeOf(site) });
    }

    private static Code ToImage(NativeSite site)
    {
        site.To.Unit.Use("PurePipeline.Keras");
        site.To.UseType(StaticType.Image);
        string scale = site["scale"].Constant switch { true => "", false => ", scale: false", _ => throw site.Refuse("scale that is not known") };
        return new Code($"KerasImage.ArrayToImg({site.Array("x")}{(AreChannelsFirst(site) ? ", channelsFirst: true" : "")}{scale}{DTypeText(site)})", StaticType.Image);
    }

    // An array of floats is changed in place, and its views with it.
    private static Value Preprocess(NativeSite site, string? mode)
    {
        string first = AreChannelsFirst(site) ? ", channelsFirst: true" : "";
        if (mode is null)
        {
            return site["x"];
        }

        Code x = site["x"] is Code { Type: { Kind: TypeKind.Array, IsStrong: false } } array ? site.To.RequireOwn(site.To.Array(array, first: true)) : throw site.Refuse("anything but an array");
        site.To.Unit.Use("PurePipeline.Keras");
        site.To.Unit.MutatesArrays = true;
        Code made = new($"KerasApplications.PreprocessInput({x.Text}{(mode == "caffe" ? "" : $", {Literals.Of(mode)}")}{first})", StaticType.Array with
        {
            Rank = x.Type.Rank, Elements = x.Type.Elements is { } own ? own.IsFloat() ? own : DType.Float32 : null,
        });
        site.To.Changed(x);
        return x.IsSimple ? site.To.Local("preprocessed", made) : made;
    }
}
