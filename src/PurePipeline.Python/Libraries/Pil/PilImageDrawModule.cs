using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageDraw</c>, without text.</summary>
internal static class PilImageDrawModule
{
    public static readonly PyModule Module = new(new MemberTable("PIL.ImageDraw")
        .Function("Draw(im, mode=None)", static call => ImageDrawObject.Construct(call))
        .Constant("ImageDraw", ImageDrawObject.Class));
}
