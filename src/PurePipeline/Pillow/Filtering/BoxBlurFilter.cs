using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>Means along rows, then along columns; see <see cref="BoxMeans"/>.</summary>
internal sealed class BoxBlurFilter(double radiusX, double radiusY) : WholeImageFilter
{
    protected override FilterWork? Prepare(Picture picture, Version pillow)
    {
        if (BoxMeans.LeavesAlone(radiusX, radiusY, pillow))
        {
            return null;
        }

        BoxMeans.RequireMode(picture.Mode);
        return (source, target) => BoxMeans.Apply(source, target, (float)radiusX, (float)radiusY, passes: 1);
    }
}
