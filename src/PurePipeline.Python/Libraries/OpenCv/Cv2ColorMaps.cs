using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Colour maps.</summary>
internal static class Cv2ColorMaps
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("COLORMAP_AUTUMN", (int)ColormapTypes.Autumn),
        new("COLORMAP_BONE", (int)ColormapTypes.Bone),
        new("COLORMAP_JET", (int)ColormapTypes.Jet),
        new("COLORMAP_WINTER", (int)ColormapTypes.Winter),
        new("COLORMAP_RAINBOW", (int)ColormapTypes.Rainbow),
        new("COLORMAP_OCEAN", (int)ColormapTypes.Ocean),
        new("COLORMAP_SUMMER", (int)ColormapTypes.Summer),
        new("COLORMAP_SPRING", (int)ColormapTypes.Spring),
        new("COLORMAP_COOL", (int)ColormapTypes.Cool),
        new("COLORMAP_HSV", (int)ColormapTypes.Hsv),
        new("COLORMAP_PINK", (int)ColormapTypes.Pink),
        new("COLORMAP_HOT", (int)ColormapTypes.Hot),
        new("COLORMAP_PARULA", (int)ColormapTypes.Parula),
        new("COLORMAP_MAGMA", (int)ColormapTypes.Magma),
        new("COLORMAP_INFERNO", (int)ColormapTypes.Inferno),
        new("COLORMAP_PLASMA", (int)ColormapTypes.Plasma),
        new("COLORMAP_VIRIDIS", (int)ColormapTypes.Viridis),
        new("COLORMAP_CIVIDIS", (int)ColormapTypes.Cividis),
        new("COLORMAP_TWILIGHT", (int)ColormapTypes.Twilight),
        new("COLORMAP_TWILIGHT_SHIFTED", (int)ColormapTypes.TwilightShifted),
        new("COLORMAP_TURBO", (int)ColormapTypes.Turbo),
        new("COLORMAP_DEEPGREEN", (int)ColormapTypes.DeepGreen),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table.Function("applyColorMap(src, colormap, dst=None)", static call =>
        {
            NdArray source = Cv2Call.Source(call);
            call.Run.Budget.RequireArray(source.Shape, 3);
            return Cv2Call.Result(call, () => call["colormap"] is ArrayObject colors
                ? Cv2.ApplyColorMap(source, colors.Data)
                : Cv2.ApplyColorMap(source, (ColormapTypes)call.Int("colormap")));
        });
    }
}
