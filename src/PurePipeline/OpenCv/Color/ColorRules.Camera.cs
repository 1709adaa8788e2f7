namespace PurePipeline.OpenCv.Color;

/// <content>The rules of the formats of cameras and video files.</content>
internal static partial class ColorRules
{
    private static ColorRule FromCamera(int channels, CameraPlanes planes, bool redFirst) => new()
    {
        Sources = [1],
        Targets = Targets(channels),
        IsTargetChosen = true,
        WidthStep = 2,
        HeightStep = 3,
        Open = (source, mode, _) => new CameraPicture(source, mode, planes, redFirst),
    };

    private static ColorRule CameraLumaRows() => new()
    {
        Sources = [1],
        Targets = [1],
        WidthStep = 2,
        HeightStep = 3,
        Open = (source, _, _) => new UpperRows(source, source.Height / 3 * 2),
    };

    private static ColorRule ToCamera(bool redFirst, bool isVFirst) => new()
    {
        Sources = Colours,
        Targets = [1],
        WidthStep = 2,
        HeightStep = 2,
        Open = (source, _, _) => new ToCameraPicture(source, redFirst, isVFirst),
    };

    private static ColorRule FromPackedCamera(int channels, PackedOrder order, bool redFirst) => new()
    {
        Sources = [2],
        Targets = Targets(channels),
        IsTargetChosen = true,
        WidthStep = 2,
        Open = ColorRule.Rows(request => new PackedCameraRow(request.TargetChannels, redFirst, order)),
    };

    private static ColorRule PackedCameraLuma(PackedOrder order) => new()
    {
        Sources = [2],
        Targets = [1],
        Open = ColorRule.Rows(_ => new PackedLumaRow(order)),
    };

    private static ColorRule ToPackedCamera(PackedOrder order, bool redFirst) => new()
    {
        Sources = Colours,
        Targets = [2],
        WidthStep = 2,
        Since = new Version(4, 9),
        Open = ColorRule.Rows(request => new ToPackedCameraRow(request.SourceChannels, redFirst, order)),
    };
}
