namespace PurePipeline.OpenCv.Geometry;

/// <summary>OpenCV's generator of random numbers, <c>cv::RNG</c>: multiply with carry, so that "random" choices are the same each time.</summary>
internal struct RandomNumbers(ulong state)
{
    private const uint Factor = 4164903690;

    private ulong _state = state;

    /// <summary>A number from 0 to below <paramref name="end"/>.</summary>
    public int Below(int end)
    {
        _state = ((_state & uint.MaxValue) * Factor) + (_state >> 32);
        return (int)((uint)_state % (uint)end);
    }
}
