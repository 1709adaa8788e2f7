using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>The picture's file: its path, and its bytes.</summary>
internal static class FileRows
{
    public static readonly string[] NeverFolded =
    [
        "open", "PIL.Image.open", "cv2.imread", "torchvision.io.read_image", "torchvision.io.read_file", "os.path.exists", "os.path.isfile", "PIL.Image.new", "numpy.fromfile",
        "numpy.vectorize", "sys.exit", "torch.no_grad", "torch.inference_mode",
    ];

    public static readonly NativeFunction Read = new("file.read", "(self, size=-1)", static _ => PyNone.Value);

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["open"] = static site => site["mode"].Constant is "rb" or "br" ? new FileValue(Path(site, "file")) : throw site.Refuse("another mode than 'rb'");
        rows["file.read"] = static site =>
        {
            site.To.Unit.Use("System.IO");
            return new Code($"File.ReadAllBytes({((FileValue)site.Self).Path})", StaticType.FileBytes);
        };
        rows["bytearray"] = rows["bytes"] = static site => site["source"] is Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } } bytes ? bytes : throw site.Refuse("this");
        foreach (string name in (string[])["imageio.imread", "imageio.v2.imread", "imageio.v3.imread", "skimage.io.imread"])
        {
            rows[name] = static site => ReadPicture(site);
        }

        rows["os.path.splitext"] = static site =>
        {
            site.To.Unit.Use("System.IO");
            Code path = site.To.Simple((Code)site["p"], "file");
            return new TupleValue([
                new Code($"{path.Text}[..^Path.GetExtension({path.Text}).Length]", StaticType.Text),
                new Code($"Path.GetExtension({path.Text})", StaticType.Text)]);
        };
        rows["os.path.basename"] = static site =>
        {
            site.To.Unit.Use("System.IO");
            return new Code($"Path.GetFileName({site.To.Text(site["p"])})", StaticType.Text);
        };
        rows["io.BytesIO"] = static site => site[site.Has("initial_bytes") ? "initial_bytes" : "data"];
        rows["os.path.exists"] = rows["os.path.isfile"] = static site => site.To.Unit.Wrap(true);
        rows["os.path.join"] = static site => site.Star("paths") is [] ? site[0] : throw site.Refuse("more than one part");
        rows["os.path.abspath"] = rows["os.fspath"] = static site => site[site.Has("path") ? "path" : "p"];
        rows["pathlib.PosixPath"] = rows["pathlib.Path"] = static site => site.Star("args") is [var one] ? one : throw site.Refuse("parts");
        rows["pathlib.PosixPath.with_suffix"] = static site =>
        {
            site.To.Unit.Use("System.IO");
            return site["suffix"].Constant is string { Length: > 1 } suffix && suffix[0] == '.' ? new Code($"Path.ChangeExtension({(site.Self.Constant is Libraries.Standard.PyPath known ? Literals.Of(known.Text) : site.To.Text(site.Self))}, {Literals.Of(suffix)})", StaticType.Text) : throw site.Refuse("this suffix");
        };
        rows["sys.exit"] = static site =>
        {
            site.To.Throw("SystemExit", Literals.Of(site["status"].Constant is { } status ? Representation.Str(status) : "The recipe ends here."));
            return Known.None;
        };
        rows["torch.no_grad"] = rows["torch.inference_mode"] = static _ => Known.None;
    }

    // What imageio and scikit-image leave to Pillow with one result in all their releases.
    private static Code ReadPicture(NativeSite site)
    {
        site.To.Unit.Use("System");
        site.To.UseType(StaticType.Image);
        site.To.UseType(StaticType.Array);
        site.To.Unit.Need("ReadPicture", """
            // Pictures that imageio and scikit-image read with Pillow, whatever plugins they have.
            private static NdArray ReadPicture(string path, ReferenceVersions versions)
            {
                Image image = Image.Open(path, versions);
                return image is { Mode: "L" or "RGB" or "RGBA", FrameCount: 1, Format: "JPEG" or "PNG" or "WEBP" or "BMP" }
                    ? image.AsArray().Copy()
                    : throw new NotSupportedException($"Releases make different arrays of a {image.Format} picture of mode {image.Mode}.");
            }
            """.Replace("\r", "", StringComparison.Ordinal));
        return new Code($"ReadPicture({Path(site, site.Has("uri") ? "uri" : "fname")}, {site.To.Method.Versions()})", StaticType.Array with { Elements = Numerics.DType.UInt8 });
    }

    /// <summary>The path to open: a script's own stands for the given picture.</summary>
    public static string Path(NativeSite site, string name) => site[name] switch
    {
        FileValue file => file.Path,
        Code { Type.Kind: TypeKind.Text, Constant: null } code => code.Text,
        Code { Type.Kind: TypeKind.Text } when site.To.Unit.Script is not null => site.To.Method.IsEntry ? "path" : throw site.Refuse("the script's picture in a function of its own"),
        _ => throw site.Refuse("anything but the picture's path"),
    };
}

/// <summary>The open file of the picture.</summary>
internal sealed class FileValue(string path) : Value
{
    public string Path => path;

    public override bool Mentions(string local) => false;
}
