using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Parts of tensors, and their elements arranged anew.</summary>
internal static class TorchPartRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        Add(rows, "roll", static (site, self) => site.IsGiven("dims") ? Like(self, $"Roll({site.To.Ints(site["shifts"])}, {site.To.Ints(site["dims"])})") : throw site.Refuse("no dims"));
        Add(rows, "rot90", static (site, self) => Like(self, $"Rot90({site.Int("k")}, {site.To.Pair(site["dims"])})"));
        Add(rows, "index_select", static (site, self) => Like(self, $"IndexSelect({site.Int("dim")}, {site.To.Tensor(site["index"]).Text})"));
        Add(rows, "narrow", static (site, self) => Like(self, $"Narrow({site.Int("dim")}, {site.Int("start")}, {site.Int("length")})"));
        Add(rows, "chunk", static (site, self) => Several(site, self, $"Chunk({site.Int("chunks")}{Axis(site)})", self.Type.Rank));
        Add(rows, "unbind", static (site, self) => Several(site, self, $"Unbind({(site.IsDefault("dim") ? "" : site.Int("dim"))})", self.Type.Rank - 1));
        Add(rows, "split", static (site, self) =>
        {
            Value size = site[site.Has("split_size") ? "split_size" : "split_size_or_sections"];
            return Several(site, self, $"Split({(size is Code { Type.Kind: TypeKind.Int } one ? one.Text : site.To.Ints(size))}{Axis(site)})", self.Type.Rank);
        });
        foreach (string name in (string[])["movedim", "moveaxis"])
        {
            Add(rows, name, static (site, self) => site["source"] is Code { Type.Kind: TypeKind.Int } && site["destination"] is Code { Type.Kind: TypeKind.Int }
                ? Like(self, $"MoveDim({site.Int("source")}, {site.Int("destination")})") : throw site.Refuse("several axes"));
        }

        rows["torch.Tensor.unfold"] = static site =>
        {
            Code self = site.To.Tensor(site.Self);
            return new Code($"{self.At(Precedence.Primary)}.Unfold({site.Int("dimension")}, {site.Int("size")}, {site.Int("step")})", self.Type with { Rank = self.Type.Rank + 1 });
        };
        rows["torch.Tensor.repeat"] = static site =>
        {
            Code self = site.To.Tensor(site.Self);
            string repeats = TorchRows.Numbers(site, "args", "repeats");
            return new Code($"{self.At(Precedence.Primary)}.Repeat({repeats})", self.Type with { Rank = TorchRows.Count(site, "args", "repeats") });
        };
        rows["torch.nn.functional.one_hot"] = static site =>
        {
            site.To.UseLibrary("F.");
            Code classes = site.To.Tensor(site["tensor"]);
            return new Code($"F.OneHot({classes.Text}{(site.IsDefault("num_classes") ? "" : $", {site.Int("num_classes")}")})", StaticType.Tensor with { Rank = classes.Type.Rank + 1, Elements = DType.Int64 });
        };
    }

    private static void Add(Dictionary<string, Row> rows, string name, Func<NativeSite, Code, Value> body)
    {
        rows["torch.Tensor." + name] = site => body(site, site.To.Tensor(site.Self));
        rows["torch." + name] = site => body(site, site.To.Tensor(site[site.Has("input") ? "input" : "tensor"]));
    }

    private static Code Like(Code self, string call) => new($"{self.At(Precedence.Primary)}.{call}", self.Type);

    private static string Axis(NativeSite site) => site.IsDefault("dim") ? "" : $", {site.Int("dim")}";

    private static Code Several(NativeSite site, Code self, string call, int? rank)
    {
        StaticType part = StaticType.Tensor with { Rank = rank, Elements = self.Type.Elements };
        site.To.UseType(part);
        return new Code($"{self.At(Precedence.Primary)}.{call}", new StaticType(TypeKind.List, "TorchTensor[]") { Items = [part] });
    }
}
