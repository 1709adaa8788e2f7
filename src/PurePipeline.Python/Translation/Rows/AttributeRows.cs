using PurePipeline.Python.Libraries;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>hasattr</c>, <c>getattr</c> and <c>setattr</c>.</summary>
internal static class AttributeRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["builtins.hasattr"] = static site => site["obj"] is NamespaceValue named ? site.To.Unit.Wrap(named.Items.Items.ContainsKey(NameOf(site)))
            : site["obj"] is InstanceValue instance
            ? site.To.Unit.Wrap(instance.Fields.ContainsKey(NameOf(site)) || instance.Type.Find(NameOf(site)) is not null)
            : site["obj"].Constant is { } constant
                ? site.To.Unit.Wrap(ClassFunctions.Find(site.To.Unit.Run, constant, NameOf(site)) is not null)
                : OfFrames(site) ?? OfFormats(site) ?? site.To.Unit.Wrap(Has(site, site["obj"]));
        rows["builtins.getattr"] = static site => GetAttribute(site);
        rows["builtins.setattr"] = static site =>
        {
            if (site["obj"] is NamespaceValue named)
            {
                site.To.SetKey(named.Items, NameOf(site), site.To.Frozen(site["value"], NameOf(site)));
                return Known.None;
            }

            InstanceValue instance = site["obj"] as InstanceValue ?? throw site.Refuse("this");
            (string name, Value value) = (NameOf(site), site["value"]);
            site.To.SetField(instance, name, value);
            return Known.None;
        };
    }

    /// <summary>The name of the attribute.</summary>
    public static string NameOf(NativeSite site) => site["name"].Constant as string ?? throw site.Refuse("a name that is not known");

    private static Value GetAttribute(NativeSite site)
    {
        string name = NameOf(site);
        if (site["obj"] is ClosureValue closure && (closure.Fields.ContainsKey(name) || name == "__name__"))
        {
            return site.To.Attribute(closure, name);
        }

        if (site["default"].Constant is not PyEllipsis && name == "filename" && site["obj"] is Code { Type.Kind: TypeKind.Image } picture)
        {
            return PilFileNameRow.Of(site.To, picture, site["default"]);
        }

        if (site["default"].Constant is not PyEllipsis)
        {
            bool has = site["obj"] is NamespaceValue named ? named.Items.Items.ContainsKey(name) : site["obj"] is InstanceValue instance ? instance.Fields.ContainsKey(name) || instance.Type.Find(name) is not null
                : site["obj"].Constant is { } constant ? ClassFunctions.Find(site.To.Unit.Run, constant, name) is not null : Has(site, site["obj"]);
            if (!has)
            {
                return site["default"];
            }
        }

        // Where Pillow has no frames to count there is one.
        return OfFrames(site) is not null && (name == "n_frames" ? site["default"].Constant is 1L : site["default"].Constant is false)
            ? Frames((Code)site["obj"], name) : site.To.Attribute(site["obj"], name);
    }

    /// <summary><c>image.n_frames</c> and <c>image.is_animated</c>, which images of some formats have not.</summary>
    public static Code Frames(FunctionTranslator to, Code image, string name)
    {
        NeedFrames(to);
        to.Unit.Need("Framed", $$"""
            // An image that has Pillow's n_frames.
            private static Image Framed(Image image) => HasFrames(image) ? image : throw new {{CaughtExceptions.Thrown(to.Unit, null, "AttributeError")}}("The image has no n_frames.");
            """);
        return Frames(new Code($"Framed({image.Text})", image.Type), name);
    }

    private static Code Frames(Code image, string name) => name == "n_frames" ? new Code($"{image.At(Precedence.Primary)}.FrameCount", StaticType.Length)
        : new Code($"{image.At(Precedence.Primary)}.FrameCount > 1", StaticType.Bool, Precedence.Relational);

    private static void NeedFrames(FunctionTranslator to) => to.Unit.Need("HasFrames", """
        // Whether Pillow's image has n_frames and is_animated.
        private static bool HasFrames(Image image) => image.FrameCount > 1 || image.Format is "PNG" or "GIF" or "WEBP" or "TIFF" or "MPO";
        """);

    private static Code? OfFrames(NativeSite site)
    {
        if (site["obj"] is not Code { Type.Kind: TypeKind.Image } image || NameOf(site) is not ("n_frames" or "is_animated"))
        {
            return null;
        }

        NeedFrames(site.To);
        return new Code($"HasFrames({image.Text})", StaticType.Bool);
    }

    // Whether a picture has an attribute which its format decides; null for every other value and name.
    private static Code? OfFormats(NativeSite site)
    {
        string name = NameOf(site);
        if (site["obj"] is not Code { Type.Kind: TypeKind.Image } image || Libraries.Pil.ImageType.Type.FindMember(name) is not null || ObjectNames.HasImage(name, site.To.Unit.Run.Options.Versions) is not null)
        {
            return null;
        }

        (string? Format, bool? Has)[] all = [.. ObjectNames.OfImages(name, site.To.Unit.Run.Options.Versions)];
        string Formats(bool has) => string.Join(" or ", all.Where(one => one.Has == has).Select(static one => one.Format is null ? "null" : Literals.Of(one.Format)));
        string helper = "Has" + CSharpNames.Pascal(name.Trim('_')) + (name.StartsWith('_') ? "Private" : "");
        if (Formats(true).Length == 0 || Formats(false).Length == 0)
        {
            return null;
        }

        site.To.Unit.Use("System");
        site.To.Unit.Need(helper, $$"""
            // Whether Pillow's image has the attribute {{name}}.
            private static bool {{helper}}(Image image) => image.Format switch
            {
                {{Formats(true)}} => true,
                {{Formats(false)}} => false,
                _ => throw new NotSupportedException($"Whether an image of the format {image.Format} has {{name}} is not known."),
            };
            """);
        return new Code($"{helper}({image.Text})", StaticType.Bool);
    }

    // Whether a value of the picture's has an attribute.
    private static bool Has(NativeSite site, Value value)
    {
        string name = NameOf(site);
        if (FunctionTranslator.PythonType(value)?.FindMember(name) is not null)
        {
            return true;
        }

        bool? has = value switch
        {
            Code { Type.Kind: TypeKind.Array } array => ObjectNames.Has(new Libraries.NumPy.ArrayObject(Numerics.NdArray.Full([], 0L, Numerics.DType.Int64), isScalar: array.Type.IsStrong && array.Type.Rank == 0), name, site.To.Unit.Run.Options.Versions),
            Code { Type.Kind: TypeKind.Tensor } => ObjectNames.Has(new Libraries.Torch.TensorObject(PurePipeline.Torch.TorchTensor.FromNumpy(Numerics.NdArray.Full([], 0L, Numerics.DType.Int64))), name, site.To.Unit.Run.Options.Versions),
            Code { Type.Kind: TypeKind.Image } => ObjectNames.HasImage(name, site.To.Unit.Run.Options.Versions),
            _ => BuiltinRows.Example(value) is { } example ? ObjectNames.Has(example, name, site.To.Unit.Run.Options.Versions) : value is Code { Type.Kind: TypeKind.Object } ? null : false,
        };
        return has ?? throw site.Refuse("a name of which it is not known whether it is there");
    }
}
