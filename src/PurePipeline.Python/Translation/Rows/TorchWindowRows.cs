namespace PurePipeline.Python.Translation.Rows;

/// <summary>torch's windows: pooling, patches, pixels as channels.</summary>
internal static class TorchWindowRows
{
    private const string Functional = "torch.nn.functional.";

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows[Functional + "avg_pool2d"] = static site => Pool(site.Only("stride", "padding", "ceil_mode", "count_include_pad"), "AvgPool2d");
        rows[Functional + "max_pool2d"] = static site => Pool(site.Only("stride", "padding", "ceil_mode"), "MaxPool2d");
        rows[Functional + "adaptive_avg_pool2d"] = static site =>
        {
            Code input = Input(site);
            string size = Pair(site, "output_size");
            site.To.UseType(StaticType.Tensor);
            return input.Type.Rank switch
            {
                4 => new Code($"F.Interpolate({input.Text}, {size}, InterpolateMode.Area)", input.Type),
                3 => new Code($"F.Interpolate({input.At(Precedence.Primary)}.Unsqueeze(0), {size}, InterpolateMode.Area).Squeeze(0)", input.Type),
                _ => throw site.Refuse("a tensor whose rank is not known"),
            };
        };
        rows[Functional + "pixel_shuffle"] = static site => new Code($"F.PixelShuffle({Input(site).Text}, {site.Int("upscale_factor")})", Input(site).Type);
        rows[Functional + "pixel_unshuffle"] = static site => new Code($"F.PixelUnshuffle({Input(site).Text}, {site.Int("downscale_factor")})", Input(site).Type);
        rows[Functional + "unfold"] = static site =>
        {
            string padding = site.Only("padding", "stride").IsDefault("padding") ? "" : $", {Pair(site, "padding")}";
            return new Code($"F.Unfold({Input(site).Text}, {Pair(site, "kernel_size")}, {Pair(site, "stride")}{padding})", Input(site).Type with { Rank = 3 });
        };
    }

    private static Code Input(NativeSite site)
    {
        site.To.UseLibrary("F.");
        return site.To.Tensor(site["input"]);
    }

    private static Code Pool(NativeSite site, string function)
    {
        Code input = Input(site);
        List<string> arguments = [input.Text, Pair(site, "kernel_size")];
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("stride", "stride"), ("padding", "padding")])
        {
            if (!site.IsDefault(name))
            {
                arguments.Add($"{csharp}: {Pair(site, name)}");
            }
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("ceil_mode", "ceilMode"), ("count_include_pad", "countIncludePad")])
        {
            if (site.Has(name) && !site.IsDefault(name))
            {
                arguments.Add($"{csharp}: {Literals.Of(site[name].Constant is bool flag ? flag : throw site.Refuse($"{name} that is not known"))}");
            }
        }

        return new Code($"F.{function}({string.Join(", ", arguments)})", input.Type);
    }

    private static string Pair(NativeSite site, string name)
    {
        Value value = site[name];
        if (site.To.Items(value) is not null)
        {
            return site.To.Pair(value);
        }

        Code side = site.To.Int(value);
        return side.IsSimple ? $"({side.Text}, {side.Text})" : throw site.Refuse($"this {name}");
    }
}
