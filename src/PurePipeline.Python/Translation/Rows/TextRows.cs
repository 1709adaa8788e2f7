namespace PurePipeline.Python.Translation.Rows;

/// <summary>The methods of <c>str</c>, and base64.</summary>
internal static class TextRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["str.startswith"] = static site => Begins(site, "StartsWith", "prefix");
        rows["str.endswith"] = static site => Begins(site, "EndsWith", "suffix");
        rows["str.lower"] = static site => Text(site, "ToLowerInvariant()");
        rows["str.upper"] = static site => Text(site, "ToUpperInvariant()");
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("strip", "Trim"), ("lstrip", "TrimStart"), ("rstrip", "TrimEnd")])
        {
            rows["str." + name] = site => site.IsGiven("chars") ? throw site.Refuse("characters") : Text(site, csharp + "()");
        }

        rows["str.replace"] = static site =>
        {
            site.To.Unit.Use("System");
            return Text(site.Only(), $"Replace({site.To.Text(site["old"])}, {site.To.Text(site["new"])}, StringComparison.Ordinal)");
        };
        rows["builtins.ord"] = static site => new Code($"(int){site.To.Text(site["c"])}[0]", StaticType.Length, Precedence.Unary);
        rows["str.split"] = static site => new Code($"{Self(site).At(Precedence.Primary)}.Split({Separator(site)}{Most(site)})", new StaticType(TypeKind.List, "string[]") { Items = [StaticType.Text] });
        rows["str.format"] = static _ => new Code("\"...\"", StaticType.Message);
        rows["base64.b64encode"] = static site =>
        {
            site.To.Unit.Use("System");
            return site[0] is Code { Type.Kind: TypeKind.Bytes } bytes ? new Code($"Convert.ToBase64String({bytes.Text})", StaticType.Base64) : throw site.Refuse("this");
        };
        rows["base64.b64decode"] = static site =>
        {
            site.To.Unit.Use("System");
            return site[0] is Code { Type: { Kind: TypeKind.Text, Name: "string" } } text ? new Code($"Convert.FromBase64String({text.Text})", StaticType.Bytes) : throw site.Refuse("this");
        };
        rows["bytes.decode"] = static site => site.Self is Code code && code.Type == StaticType.Base64 ? code.As(StaticType.Text) : throw site.Refuse("anything but base64");
    }

    // Without a separator Python splits at whitespace, of which C# has another idea.
    private static string Separator(NativeSite site) => site.IsGiven("sep") ? site.To.Text(site["sep"]) : throw site.Refuse("no separator");

    private static string Most(NativeSite site) => site.IsDefault("maxsplit") ? "" : site["maxsplit"].Constant is long most and >= 0 ? $", {most + 1}" : throw site.Refuse("a maxsplit that is not known");

    private static Code Text(NativeSite site, string call) => new($"{Self(site).At(Precedence.Primary)}.{call}", StaticType.Text);

    private static Code Self(NativeSite site) => site.Self is Code { Type: { Kind: TypeKind.Text, Name: "string" } } code ? code : throw site.Refuse("this");

    private static Code Begins(NativeSite site, string name, string argument)
    {
        site.To.Unit.Use("System");
        Code self = site.To.Simple(Self(site), "text");
        string[] parts = [.. (site[argument] is TupleValue several ? several.Items : [site[argument]]).Select(part => $"{self.Text}.{name}({site.To.Text(part)}, StringComparison.Ordinal)")];
        return parts.Length == 0 ? throw site.Refuse("no texts") : new Code(string.Join(" || ", parts), StaticType.Bool, parts.Length == 1 ? Precedence.Primary : Precedence.Or);
    }
}
