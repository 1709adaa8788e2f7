using PurePipeline.Python.Objects;

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
        rows["builtins.ord"] = static site => new Code($"char.ConvertToUtf32({site.To.Text(site["c"])}, 0)", StaticType.Length);
        rows["str.split"] = Split;
        rows["str.rsplit"] = static site => site.IsDefault("maxsplit") ? Split(site) : LastParts(site);
        rows["str.join"] = Join;
        rows["str.count"] = static site => site["sub"].Constant is string { Length: > 0 }
            ? new Code($"{Self(site).At(Precedence.Primary)}.Split({site.To.Text(site["sub"])}).Length - 1", StaticType.Length, Precedence.Additive) : throw site.Refuse("a text that is empty or not known");
        rows["str.format"] = static _ => new Code("\"...\"", StaticType.Message);
        rows["base64.b64encode"] = static site =>
        {
            site.To.Unit.Use("System");
            return site[0] is Code { Type.Kind: TypeKind.Bytes } bytes ? new Code($"Convert.ToBase64String({bytes.Text})", StaticType.Base64) : throw site.Refuse("this");
        };
        rows["base64.b64decode"] = static site =>
        {
            site.To.Unit.Use("System");
            return site[0] is Code { Type: { Kind: TypeKind.Text, Name: "string" } } text ? new Code($"Convert.FromBase64String({text.Text})", StaticType.FileBytes) : throw site.Refuse("this");
        };
        rows["bytes.decode"] = static site => site.Self is Code code && code.Type == StaticType.Base64 ? code.As(StaticType.Text) : throw site.Refuse("anything but base64");
    }

    /// <summary><c>str(value)</c>: of a whole number its digits; of others a text for messages only.</summary>
    public static Code Of(NativeSite site, Value value)
    {
        if (value is Code { Type.Kind: TypeKind.Text } text)
        {
            return text;
        }

        if (value is Code { Type.Name: "BigInteger" } big)
        {
            site.To.Unit.Use("System.Globalization");
            return new Code($"{big.At(Precedence.Primary)}.ToString(CultureInfo.InvariantCulture)", StaticType.Text);
        }

        Code? number = value switch
        {
            Code { Type: { Kind: TypeKind.Int, IsMixed: false } } whole => whole,
            Code { Constant: null, Type: { Kind: TypeKind.Array, Rank: 0, Elements: Numerics.DType.Int64 } } element => new Code($"{element.At(Precedence.Primary)}.Item<long>()", StaticType.Int),
            _ => null,
        };
        if (number is null)
        {
            return new Code("\"...\"", StaticType.Message);
        }

        site.To.Unit.Use("System.Globalization");
        return new Code($"{number.At(Precedence.Primary)}.ToString(CultureInfo.InvariantCulture)", StaticType.Text);
    }

    /// <summary><c>int(text)</c>, and of hexadecimal digits a number of any size.</summary>
    public static Code Number(NativeSite site, Code text)
    {
        site.To.Unit.Use("System.Globalization");
        if (site["base"].Constant is 10L)
        {
            return new Code($"int.Parse({text.Text}, CultureInfo.InvariantCulture)", StaticType.Int);
        }

        site.To.Unit.Use("System.Numerics");
        return site["base"].Constant is 16L
            ? new Code($"BigInteger.Parse(\"0\" + {text.At(Precedence.Multiplicative)}, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)", StaticType.BigInteger)
            : throw site.Refuse("another base than 10 and 16");
    }

    /// <summary><c>text[place]</c> and <c>text[start:stop]</c>: Python counts code points, where C# has two chars for some.</summary>
    public static Code Item(FunctionTranslator to, Code text, Value key)
    {
        (Value start, Value stop, Value step) = key is SliceValue given ? (given.Start, given.Stop, given.Step)
            : key.Constant is PySlice known ? (to.Unit.Wrap(known.Start), to.Unit.Wrap(known.Stop), to.Unit.Wrap(known.Step)) : (Known.None, Known.None, Known.None);
        to.Unit.Use("System");
        to.Unit.Use("System.Text");
        if (key is not SliceValue && key.Constant is not PySlice)
        {
            to.Unit.Need("Letter", """
                // Python's text[place], which counts code points.
                private static string Letter(string text, int place)
                {
                    Rune[] letters = [.. text.EnumerateRunes()];
                    return letters[place < 0 ? place + letters.Length : place].ToString();
                }
                """);
            return new Code($"Letter({text.Text}, {to.Int(key).Text})", StaticType.Text);
        }

        to.Unit.Need("Part", """
            // Python's text[start:stop], which counts code points and ends where the text does.
            private static string Part(string text, int? start, int? stop)
            {
                Rune[] letters = [.. text.EnumerateRunes()];
                int Place(int place) => Math.Clamp(place < 0 ? place + letters.Length : place, 0, letters.Length);
                (int from, int to) = (Place(start ?? 0), Place(stop ?? letters.Length));
                return string.Concat(letters[from..Math.Max(from, to)]);
            }
            """);
        string Bound(Value side) => side.Constant is PyNone ? "null" : to.Int(side).Text;
        return step.Constant is PyNone or 1L ? new Code($"Part({text.Text}, {Bound(start)}, {Bound(stop)})", StaticType.Text) : throw to.Unit.Refuse("A part of a text with a step");
    }

    // Between whitespace of any length, or between separators.
    private static Code Split(NativeSite site)
    {
        string call = "Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)";
        if (site.IsGiven("sep"))
        {
            call = site["sep"].Constant is "" ? throw site.Refuse("an empty separator") : $"Split({site.To.Text(site["sep"])}{(site.IsDefault("maxsplit") ? "" : site["maxsplit"].Constant is long most and >= 0 ? $", {most + 1}" : throw site.Refuse("this maxsplit"))})";
        }
        else
        {
            site.To.Unit.Use("System");
            _ = site.Only("sep");
        }

        return new Code($"{Self(site).At(Precedence.Primary)}.{call}", new StaticType(TypeKind.List, "string[]") { Items = [StaticType.Text] });
    }

    // The last parts between separators, and what is in front of them.
    private static Code LastParts(NativeSite site)
    {
        if (site["sep"].Constant is not string { Length: > 0 } || site["maxsplit"].Constant is not long and not >= 0)
        {
            throw site.Refuse("this separator or maxsplit");
        }

        site.To.Unit.Use("System");
        site.To.Unit.Use("System.Linq");
        site.To.Unit.Need("LastParts", """
            // Python's text.rsplit(mark, count).
            private static string[] LastParts(string text, string mark, int count)
            {
                string[] parts = text.Split(mark);
                int last = Math.Min(count, parts.Length - 1);
                return [string.Join(mark, parts[..^last]), .. parts[^last..]];
            }
            """);
        return new Code($"LastParts({Self(site).Text}, {site.To.Text(site["sep"])}, {site.Int("maxsplit")})", new StaticType(TypeKind.List, "string[]") { Items = [StaticType.Text] });
    }

    /// <summary><c>len(text)</c>: Python counts code points, where C# has two chars for some.</summary>
    public static Code Length(NativeSite site, Code text)
    {
        site.To.Unit.Use("System.Linq");
        return new Code($"{text.At(Precedence.Primary)}.EnumerateRunes().Count()", StaticType.Length);
    }

    private static Code Join(NativeSite site)
    {
        Value parts = site["iterable"];
        return FunctionTranslator.TypeOf(parts) is { Kind: TypeKind.List or TypeKind.Tuple, Items: { Count: > 0 } items } && items.All(item => item == StaticType.Text)
            ? new Code($"string.Join({Self(site).Text}, {(site.To.Items(parts) is { } known ? $"[{string.Join(", ", known.Select(site.To.Text))}]" : site.To.Materialize(parts)!.Text)})", StaticType.Text)
            : throw site.Refuse("these");
    }

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
