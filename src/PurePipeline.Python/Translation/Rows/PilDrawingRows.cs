using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>
/// <c>PIL.ImageDraw</c>: an <c>ImageDraw</c> is drawn on, and the image's name stands for what its <c>Image</c> is, whenever somebody asks.
/// </summary>
internal static class PilDrawingRows
{
    private const string Type = "PIL.ImageDraw.ImageDraw";

    private const string Drawn = ".Image";

    // Its mode is the local that draws.
    private static readonly StaticType s_draw = StaticType.Object("ImageDraw");

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows[Type] = rows["PIL.ImageDraw.Draw"] = Start;
        rows[Type + ".point"] = static site => Draw(site, "Point", Points(site), Ink(site, "fill"));
        rows[Type + ".line"] = static site => site.IsGiven("joint") ? throw site.Refuse("joint") : Draw(site, "Line", Points(site), Ink(site, "fill"), Width(site));
        rows[Type + ".polygon"] = static site => Draw(site, "Polygon", Points(site), Ink(site, "fill"), Ink(site, "outline"), Width(site));
        rows[Type + ".rectangle"] = static site => Draw(site, "Rectangle", Box(site), Ink(site, "fill"), Ink(site, "outline"), Width(site));
        rows[Type + ".ellipse"] = static site => Draw(site, "Ellipse", Box(site), Ink(site, "fill"), Ink(site, "outline"), Width(site));
        rows[Type + ".circle"] = static site => Draw(
            site, "Circle", site.To.Pair(site["xy"], floats: true), site.Float("radius"), Ink(site, "fill"), Ink(site, "outline"), Width(site));
    }

    /// <summary>A method of what draws.</summary>
    public static Value Attribute(FunctionTranslator to, Code draw, string name) => ImageDrawObject.Class.FindMember(name) is { Kind: MemberKind.Method, Value: NativeFunction function }
        ? new MethodValue(draw, function)
        : throw to.Unit.Refuse($"ImageDraw.{name}");

    /// <summary>Where a value is the image that something draws on, nothing more may be drawn there.</summary>
    public static void Finish(FunctionTranslator to, Value value)
    {
        if (value is Code { Type.Kind: TypeKind.Image } image && image.Text.EndsWith(Drawn, StringComparison.Ordinal))
        {
            RequireRunOnce(to);
            to.Method.FinishedDrawings.Add(image.Text[..^Drawn.Length]);
        }
    }

    // In a loop something is drawn again behind it, and behind an if the image has two names.
    private static void RequireRunOnce(FunctionTranslator to)
    {
        if (to.Method.Region != to.Method.EntryRegion)
        {
            throw to.Unit.Refuse("Starting to draw, or keeping what is drawn on, within an if or a loop,");
        }
    }

    private static Code Start(NativeSite site)
    {
        RequireRunOnce(site.To);
        site.To.UseType(StaticType.Image);
        Code image = site.To.Image(site["im"]);
        string mode = site.IsGiven("mode") ? $", {site.To.Text(site["mode"])}" : "";
        Code draw = site.To.Local("draw", new Code($"new ImageDraw({image.Text}{mode})", s_draw));
        site.To.StandFor(image, new Code(draw.Text + Drawn, image.Type with { IsFile = false }));
        Finish(site.To, image);
        return draw.As(s_draw with { Mode = draw.Text });
    }

    private static Known Draw(NativeSite site, string method, params IEnumerable<string> arguments)
    {
        Code draw = site.Self is Code { Type.Name: "ImageDraw" } code ? code : throw site.Refuse("what draws");
        if (draw.Type.Mode is not { } name || site.To.Method.FinishedDrawings.Contains(name))
        {
            throw site.Refuse("an image that has another name, or is drawn on in another way");
        }

        site.To.Method.Writer.Write($"{draw.At(Precedence.Primary)}.{method}({string.Join(", ", arguments.Where(static argument => argument.Length > 0))});");
        return Known.None;
    }

    private static string Ink(NativeSite site, string name) => site.IsGiven(name) ? $"{name}: {PilRows.Ink(site, site[name])}" : "";

    private static string Width(NativeSite site) => site.IsDefault("width") ? "" : $"width: {site.Int("width")}";

    private static string Box(NativeSite site) => Numbers(site) is { Count: 4 } sides
        ? $"({string.Join(", ", sides.Select(side => site.To.NumberText(side)))})"
        : throw site.Refuse("a box that is not four numbers");

    // A list of pairs; or what is known of one, flat or in pairs.
    private static string Points(NativeSite site)
    {
        StaticType? item = site["xy"] switch
        {
            ListLocal local => local.Item,
            Code { Type: { Kind: TypeKind.List, Items: [var only] } } => only,
            _ => null,
        };
        if (item is { Kind: TypeKind.Tuple, Items: [{ Kind: TypeKind.Int or TypeKind.Float }, { Kind: TypeKind.Int or TypeKind.Float }] })
        {
            site.To.Unit.Use("System.Linq");
            string list = site["xy"] is ListLocal named ? named.Name : ((Code)site["xy"]).At(Precedence.Primary);
            return $"[.. {list}.Select(static point => ((double)point.Item1, (double)point.Item2))]";
        }

        List<Value> numbers = Numbers(site);
        return numbers.Count % 2 != 0 ? throw site.Refuse("an odd number of coordinates")
            : $"[{string.Join(", ", numbers.Chunk(2).Select(pair => $"({site.To.NumberText(pair[0])}, {site.To.NumberText(pair[1])})"))}]";
    }

    private static List<Value> Numbers(NativeSite site)
    {
        List<Value> numbers = [];
        foreach (Value item in site.To.Items(site["xy"]) ?? throw site.Refuse("points whose number is not known"))
        {
            if (site.To.Items(item) is { } pair)
            {
                numbers.AddRange(pair);
            }
            else
            {
                numbers.Add(item);
            }
        }

        return numbers;
    }
}
