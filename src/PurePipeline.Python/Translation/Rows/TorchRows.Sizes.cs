using PurePipeline.Python.Objects;
using PurePipeline.Torch;

namespace PurePipeline.Python.Translation.Rows;

/// <content>interpolate and pad.</content>
internal static partial class TorchRows
{
    private static readonly Dictionary<string, InterpolateMode> s_modes = new()
    {
        ["nearest"] = InterpolateMode.Nearest, ["nearest-exact"] = InterpolateMode.NearestExact, ["bilinear"] = InterpolateMode.Bilinear,
        ["bicubic"] = InterpolateMode.Bicubic, ["area"] = InterpolateMode.Area, ["lanczos"] = InterpolateMode.Lanczos,
    };

    private static readonly Dictionary<string, PadMode> s_pads = new()
    {
        ["constant"] = PadMode.Constant, ["reflect"] = PadMode.Reflect, ["replicate"] = PadMode.Replicate, ["circular"] = PadMode.Circular,
    };

    private static Code Interpolate(NativeSite site)
    {
        site.Only("size", "scale_factor", "mode", "align_corners", "antialias", "recompute_scale_factor");
        if (site["recompute_scale_factor"].Constant is not (false or PyNone) && site.IsGiven("scale_factor"))
        {
            return Recomputed(site);
        }

        string size = site.IsGiven("size")
            ? site["size"] is Code { Type.Kind: TypeKind.Int } side ? $"({side.Text}, {side.Text})" : site.To.Pair(site["size"])
            : site["scale_factor"] is Code { Type: { IsNumber: true } or { Kind: TypeKind.Array, Rank: 0 } } factor ? $"({site.To.Float(factor).Text}, {Literal(site.To.Float(factor))})" : site.To.Pair(site["scale_factor"], floats: true);
        Code tensor = site.To.Tensor(site["input"]);
        return new Code($"F.Interpolate({tensor.Text}, {size}, {Mode(site)})", tensor.Type);
    }

    private static string Mode(NativeSite site)
    {
        site.To.UseLibrary("F.");
        site.To.UseType(StaticType.Tensor);
        string mode = s_modes.TryGetValue(site["mode"].Constant as string ?? "", out InterpolateMode known) ? $"InterpolateMode.{known}" : throw site.Refuse("this mode");
        string corners = site["align_corners"].Constant switch { true => ", alignCorners: true", false or PyNone => "", _ => throw site.Refuse("align_corners that is not known") };
        string antialias = site["antialias"].Constant switch { true => ", antialias: true", false => "", _ => throw site.Refuse("antialias that is not known") };
        return $"{mode}{corners}{antialias}";
    }

    // The size of whole numbers that the factor gives is the one that counts, for the positions, too.
    private static Code Recomputed(NativeSite site)
    {
        Code tensor = site.To.Simple(site.To.Tensor(site["input"]), "input");
        IReadOnlyList<Value> factors = site.To.Items(site["scale_factor"]) ?? [site["scale_factor"], site["scale_factor"]];
        string Side(int axis, Value factor) => $"(int)({tensor.Text}.Shape[{axis}] * {site.To.Float(factor).At(Precedence.Unary)})";
        return factors.Count != 2 ? throw site.Refuse("this scale_factor")
            : new Code($"F.Interpolate({tensor.Text}, ({Side(2, factors[0])}, {Side(3, factors[1])}), {Mode(site)})", tensor.Type);
    }

    private static Code Pad(NativeSite site)
    {
        site.To.UseLibrary("F.");
        string mode = s_pads.TryGetValue(site["mode"].Constant as string ?? "", out PadMode known) ? $"PadMode.{known}" : throw site.Refuse("this mode");
        string value = site.IsGiven("value") ? $", {site.To.PlainNumber(site["value"]).Text}" : "";
        Code tensor = site.To.Tensor(site["input"]);
        return new Code($"F.Pad({tensor.Text}, {site.To.Ints(site["pad"])}{(known == PadMode.Constant && value.Length == 0 ? "" : $", {mode}")}{value})", tensor.Type);
    }
}
