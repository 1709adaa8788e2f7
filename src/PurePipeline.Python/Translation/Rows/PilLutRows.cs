using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>PIL.ImageFilter.Color3DLUT</c>: a table's entries are what a C# lambda makes of their places or channels.</summary>
internal static class PilLutRows
{
    private const string Type = "PIL.ImageFilter.Color3DLUT";

    public static readonly string[] NeverFolded = [Type, Type + ".generate"];

    private static readonly StaticType s_lut = StaticType.Object("Color3DLut");

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows[Type] = static site => Make(site, $"new Color3DLut({Size(site)}, {Table(site)}{Options(site)})", Channels(site));
        rows[Type + ".generate"] = static site =>
        {
            string[] names = [.. ((string[])["first", "second", "third"]).Select(site.To.Method.NewLocal)];
            string entry = Entry(site, [.. names.Select(name => new Code(name, StaticType.Float))]);
            return Make(site, $"Color3DLut.Generate({Size(site)}, ({string.Join(", ", names)}) => {entry}{Options(site)})", Channels(site));
        };
        rows[Type + ".transform"] = static site =>
        {
            Code lut = site.Self is Code { Type.Name: "Color3DLut" } code ? code : throw site.Refuse("this table");
            int channels = lut.Channels ?? throw site.Refuse("a table whose channels are not known");
            bool withNormals = site["with_normals"].Constant as bool? ?? throw site.Refuse("with_normals that is not known");
            string name = site.To.Method.NewLocal("entry");
            string entry = Entry(site, [.. Enumerable.Range(0, channels + (withNormals ? 3 : 0)).Select(i => new Code($"{name}[{i}]", StaticType.Float))]);
            string normals = withNormals ? ", withNormals: true" : "";
            return Make(site, $"{lut.At(Precedence.Primary)}.Transform({name} => {entry}{normals}{Options(site)})", site.IsGiven("channels") ? Channels(site) : channels);
        };
    }

    /// <summary>An attribute of a table.</summary>
    public static Value Attribute(FunctionTranslator to, Code lut, string name) => name switch
    {
        "size" => FunctionTranslator.Elements(new Code($"{lut.Text}.Size", StaticType.Tuple([StaticType.Length, StaticType.Length, StaticType.Length], ["First", "Second", "Third"]))),
        "channels" => lut.Channels is { } channels ? Literals.TryOf((long)channels)! : new Code($"{lut.Text}.Channels", StaticType.Length),
        "mode" => new Code($"{lut.Text}.TargetMode", StaticType.MaybeText),
        "table" => new Code($"{lut.Text}.Table.ToArray()", new StaticType(TypeKind.List, "double[]") { Items = [StaticType.Float] }),
        "transform" => new MethodValue(lut, (NativeFunction)Libraries.Pil.Color3DLutObject.Class.FindMember(name)!.Value),
        _ => throw to.Unit.Refuse($"Color3DLUT.{name}"),
    };

    private static Code Make(NativeSite site, string text, int channels)
    {
        site.To.UseType(StaticType.Image);
        return new Code(text, s_lut) { Channels = channels };
    }

    private static int Channels(NativeSite site) => site["channels"].Constant is long channels and (3 or 4) ? (int)channels : throw site.Refuse("channels that are not known");

    private static string Options(NativeSite site) => (site.IsDefault("channels") ? "" : $", channels: {site.Int("channels")}") + (site.IsGiven("target_mode") ? $", targetMode: {site.To.Text(site["target_mode"])}" : "");

    private static string Size(NativeSite site)
    {
        if (site["size"] is not Code { Type.Kind: TypeKind.Int } each)
        {
            return site.To.Pair(site["size"], count: 3);
        }

        string side = site.To.Simple(each, "size").Text;
        return $"({side}, {side}, {side})";
    }

    // Flat, or an entry after the other.
    private static string Table(NativeSite site) => site["table"] is Code { Type.IsArray: true } array ? site.To.Floats(array)
        : $"[{string.Join(", ", (site.To.Items(site["table"]) ?? throw site.Refuse("a table that is not known")).SelectMany(entry => site.To.Items(entry) ?? [entry]).Select(level => site.To.NumberText(level)))}]";

    // What the function makes of an entry.
    private static string Entry(NativeSite site, IReadOnlyList<Value> arguments)
    {
        int lines = site.To.Method.Writer.Count;
        Value made = site.To.Call(site["callback"], arguments, []);
        string result;
        if (made is TupleValue { Text: { } call, Items.Count: var count } && call.Contains('(', StringComparison.Ordinal))
        {
            string[] bands = [.. Enumerable.Range(0, count).Select(_ => site.To.Method.NewLocal("band"))];
            site.To.Method.Writer.Write($"({string.Join(", ", bands.Select(band => $"double {band}"))}) = {call};");
            result = $"[{string.Join(", ", bands)}]";
        }
        else
        {
            IReadOnlyList<Value> items = site.To.Items(made) ?? throw site.Refuse("this function");
            result = $"[{string.Join(", ", items.Select(item => site.To.NumberText(item)))}]";
        }

        string[] statements = site.To.Method.Writer.Take(lines);
        return statements.Length == 0 ? result : $"{{ {string.Join(" ", statements)} return {result}; }}";
    }
}
