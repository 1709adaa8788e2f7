using System.Numerics;
using PurePipeline.Numerics;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv;

/// <summary>The ways to resize channels of one type; those that OpenCV does not have are null.</summary>
/// <param name="Taps">By taps: INTER_LINEAR, INTER_CUBIC, INTER_LANCZOS4, and INTER_AREA where it enlarges.</param>
/// <param name="Cells">INTER_AREA by integer factors.</param>
/// <param name="Areas">INTER_AREA by any factors that enlarge neither side.</param>
/// <param name="ExactLinear">INTER_LINEAR_EXACT; of floats it is INTER_LINEAR.</param>
internal sealed record ChannelResizes(
    Func<Picture, ResizeScale, TapMethod, Picture>? Taps,
    Func<Picture, ResizeScale, Picture>? Cells,
    Func<Picture, ResizeScale, Picture>? Areas,
    Func<Picture, ResizeScale, Picture>? ExactLinear)
{
    private static readonly ChannelResizes s_none = new(null, null, null, null);

    private static readonly Dictionary<DType, ChannelResizes> s_types = new()
    {
        [DType.UInt8] = new(ByteTaps, (p, s) => new AreaCellResize(p, s), (p, s) => new AreaResize<byte, float>(p, s), (p, s) => new ExactByteResize(p, s)),
        [DType.UInt16] = Wide<ushort, float>() with { ExactLinear = Exact<ushort, long> },
        [DType.Int16] = Wide<short, float>() with { ExactLinear = Exact<short, long> },
        [DType.Float32] = Wide<float, float>(),
        [DType.Float64] = Wide<double, double>(),
        [DType.Int8] = s_none with { ExactLinear = Exact<sbyte, long> },
        [DType.Int32] = s_none with { ExactLinear = Exact<int, Int128> },
    };

    /// <summary>The ways for a type.</summary>
    public static ChannelResizes Of(DType dtype) => s_types.GetValueOrDefault(dtype, s_none);

    private static Picture ByteTaps(Picture source, ResizeScale scale, TapMethod method) => method.Taps switch
    {
        2 => new LinearResize(source, scale, method == TapMethod.EnlargingArea ? LinearAxis.FillAreas : LinearAxis.FillCentres),
        4 => new TapResize<float>(source, scale, method, strip => new CubicBytes(source, scale, strip)),
        _ => new TapResize<int>(source, scale, method, strip => new LanczosBytes(source, scale, strip)),
    };

    private static ExactLinearResize<T, TSum> Exact<T, TSum>(Picture source, ResizeScale scale)
        where T : unmanaged, IBinaryInteger<T>
        where TSum : unmanaged, IBinaryInteger<TSum> => new ExactLinearResize<T, TSum>(source, scale);

    private static ChannelResizes Wide<T, TSum>()
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum> => new(
        (p, s, m) => new TapResize<TSum>(p, s, m, strip => new WideTaps<T, TSum>(p, s, m, strip)),
        (p, s) => new WideAreaCellResize<T, TSum>(p, s),
        (p, s) => new AreaResize<T, TSum>(p, s),
        null);
}
