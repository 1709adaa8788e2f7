using System.Text.Json;

namespace PurePipeline.HuggingFace.Settings;

/// <summary>What a class's constructor makes of the settings of a file before they count: old names, and numbers that stand for sizes.</summary>
internal static class GivenSettings
{
    private static readonly HashSet<string> s_detrs =
    [
        "DetrImageProcessor", "ConditionalDetrImageProcessor", "DeformableDetrImageProcessor", "GroundingDinoImageProcessor", "YolosImageProcessor", "RfDetrImageProcessor",
    ];

    public static IEnumerable<KeyValuePair<string, JsonElement>> Read(string type, ProcessorSettings own, IEnumerable<KeyValuePair<string, JsonElement>> given)
    {
        Dictionary<string, JsonElement> settings = given.Where(setting => setting.Value.ValueKind != JsonValueKind.Null).ToDictionary();
        if (s_detrs.Contains(type))
        {
            Detr(settings);
        }
        else
        {
            switch (type)
            {
                case "MaskFormerImageProcessor" or "Mask2FormerImageProcessor":
                    MaskFormer(settings);
                    break;
                case "Qwen2VLImageProcessor":
                    Qwen2Vl(settings, own);
                    break;
                case "DonutImageProcessor" when settings.TryGetValue("size", out JsonElement size) && size.ValueKind == JsonValueKind.Array && size.GetArrayLength() == 2:
                    // Width and height stand in its files.
                    settings["size"] = Sides(ProcessorSettings.WholeOf("size", size[1]), ProcessorSettings.WholeOf("size", size[0]));
                    break;
                case "IdeficsImageProcessor" when settings.TryGetValue("image_size", out JsonElement side):
                    int edge = ProcessorSettings.WholeOf("image_size", side);
                    settings["size"] = Sides(edge, edge);
                    break;
                default:
                    break;
            }
        }

        return settings;
    }

    // A number is the shorter side, and the longer one may be max_size.
    private static void Detr(Dictionary<string, JsonElement> settings)
    {
        if (settings.Remove("pad_and_return_pixel_mask", out JsonElement pads))
        {
            settings.TryAdd("do_pad", pads);
        }

        if (settings.TryGetValue("size", out JsonElement size) && size.ValueKind == JsonValueKind.Number)
        {
            int longest = settings.TryGetValue("max_size", out JsonElement limit) ? ProcessorSettings.WholeOf("max_size", limit) : 1333;
            settings["size"] = Edges(ProcessorSettings.WholeOf("size", size), longest);
        }
    }

    private static void MaskFormer(Dictionary<string, JsonElement> settings)
    {
        int? limit = settings.TryGetValue("max_size", out JsonElement most) ? ProcessorSettings.WholeOf("max_size", most) : null;
        if (settings.TryGetValue("size", out JsonElement size))
        {
            if (size.ValueKind == JsonValueKind.Number && limit is { } longest)
            {
                settings["size"] = Edges(ProcessorSettings.WholeOf("size", size), longest);
            }
        }
        else if (limit is { } longest)
        {
            settings["size"] = Edges(800, longest);
        }
    }

    private static void Qwen2Vl(Dictionary<string, JsonElement> settings, ProcessorSettings own)
    {
        int? least = settings.TryGetValue("min_pixels", out JsonElement low) ? ProcessorSettings.WholeOf("min_pixels", low) : null;
        int? most = settings.TryGetValue("max_pixels", out JsonElement high) ? ProcessorSettings.WholeOf("max_pixels", high) : null;
        if (least is not null || most is not null)
        {
            SizeSetting size = SizeSetting.Read(new ProcessorSettings(settings), "size", isSquare: false) ?? SizeSetting.Read(own, "size", isSquare: false)!.Value;
            settings["size"] = Edges(least ?? size.ShortestEdge ?? 0, most ?? size.LongestEdge ?? 0);
        }
    }

    private static JsonElement Sides(int height, int width) => JsonElement.Parse($"{{\"height\": {height}, \"width\": {width}}}");

    private static JsonElement Edges(int shortest, int longest) => JsonElement.Parse($"{{\"shortest_edge\": {shortest}, \"longest_edge\": {longest}}}");
}
