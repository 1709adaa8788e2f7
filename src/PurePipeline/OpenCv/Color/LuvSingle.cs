namespace PurePipeline.OpenCv.Color;

/// <summary>BGR or RGB of <c>float32</c>, sRGB or linear, to Luv (<c>RGB2Luvfloat</c>).</summary>
internal sealed class ToLuvSingle(int sourceChannels, bool redFirst, bool linear)
    : SingleRow<ToLuvGroup>(sourceChannels, 3, new ToLuvGroup(redFirst, linear))
{
    private readonly LuvPixel _pixel = new(redFirst, linear);

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = count / LuvPixel.Group * LuvPixel.Group;
        for (int x = first; x < count; x++)
        {
            (to.First[x], to.Second[x], to.Third[x]) = _pixel.FromColour(from.First[x], from.Second[x], from.Third[x], x < groups);
        }
    }
}

/// <summary>Luv of <c>float32</c> to BGR or RGB, sRGB or linear (<c>Luv2RGBfloat</c>).</summary>
internal sealed class FromLuvSingle(int targetChannels, bool redFirst, bool linear)
    : SingleRow<FromLuvGroup>(3, targetChannels, new FromLuvGroup(redFirst, linear))
{
    private readonly LuvPixel _pixel = new(redFirst, linear);

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = count / LuvPixel.Group * LuvPixel.Group;
        for (int x = first; x < count; x++)
        {
            (to.First[x], to.Second[x], to.Third[x]) = _pixel.ToColour(from.First[x], from.Second[x], from.Third[x], x < groups);
        }
    }
}
