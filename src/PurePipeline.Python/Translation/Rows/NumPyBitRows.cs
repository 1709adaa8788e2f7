using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>NumPy's bits: of bytes, and of all elements along an axis.</summary>
internal static class NumPyBitRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.unpackbits"] = static site => Along(site.Only("axis", "bitorder"), "UnpackBits");
        rows["numpy.packbits"] = static site => Along(site, "PackBits");
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("bitwise_and", "BitwiseAndReduce"), ("bitwise_or", "BitwiseOrReduce"), ("bitwise_xor", "BitwiseXorReduce")])
        {
            rows[$"numpy.{name}.reduce"] = site =>
            {
                Code array = site.Only("axis").To.Array(site["array"], first: true);
                string axis = !site.IsGiven("axis") ? "null" : site.IsDefault("axis") ? "" : site.Int("axis");
                int? rank = site.IsGiven("axis") ? array.Type.Rank - 1 : 0;
                return new Code($"{array.At(Precedence.Primary)}.{csharp}({axis})", array.Type with { Rank = rank, IsStrong = rank == 0 });
            };
        }
    }

    private static Code Along(NativeSite site, string name)
    {
        Code array = site.To.Array(site["a"], first: true);
        string little = site["bitorder"].Constant switch { "big" => "", "little" => "littleEndian: true", _ => throw site.Refuse("a bitorder that is not known") };
        string[] arguments = [.. ((string[])[site.IsGiven("axis") ? site.Int("axis") : "", little]).Where(text => text.Length > 0)];
        return new Code($"{array.At(Precedence.Primary)}.{name}({string.Join(", ", arguments)})", array.Type with { Rank = site.IsGiven("axis") ? array.Type.Rank : 1, Elements = DType.UInt8, IsStrong = false });
    }
}
