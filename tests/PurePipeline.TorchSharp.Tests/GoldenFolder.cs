using System.Runtime.CompilerServices;
using System.Text.Json;
using PurePipeline.Formats;

namespace PurePipeline.TorchSharp.Tests;

/// <summary>golden/, and its torchscript/: a network that torch traced, and what Python made of a photo with it (tools/golden/torchscript.py).</summary>
internal static class GoldenFolder
{
    private static readonly string Root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "golden");

    public static string Network => Path.Combine(Root, "torchscript", "pnet.pt");

    public static string Picture(string name) => Path.Combine(Root, "pictures", name);

    public static string Recipe(string name) => Path.Combine(Root, "recipes", name);

    /// <summary>What the network answered to a recipe's tensor.</summary>
    public static float[] Output(string recipe, string name) =>
        Npy.Load(Path.Combine(Root, "torchscript", $"{Path.GetFileNameWithoutExtension(recipe)}.{name}.npy")).ToArray<float>();

    /// <summary>The tensor that a recipe gave to the network.</summary>
    public static (long[] Shape, long[] Strides, string Sha256) Input(string recipe)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "torchscript", "inputs.json")));
        JsonElement input = file.RootElement.GetProperty("inputs").EnumerateArray().Single(input => input.GetProperty("recipe").GetString() == recipe);
        return (Numbers(input.GetProperty("shape")), Numbers(input.GetProperty("strides")), input.GetProperty("sha256").GetString()!);
    }

    private static long[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetInt64())];

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
