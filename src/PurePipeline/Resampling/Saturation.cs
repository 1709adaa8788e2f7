using System.Numerics;
using System.Runtime.CompilerServices;

namespace PurePipeline.Resampling;

/// <summary>OpenCV's <c>saturate_cast</c> of a float or double to a channel's type.</summary>
internal static class Saturation
{
    /// <summary>
    /// Rounds half to even and limits; like <c>cvRound</c>, what a 32-bit integer cannot hold (NaN too) becomes the smallest one first, so
    /// an integer channel its minimum. A float channel takes the value, rounded to its type.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T To<T, TSum>(TSum value)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            return T.CreateTruncating(value);
        }

        double rounded = Math.Round(double.CreateTruncating(value), MidpointRounding.ToEven);
        int whole = rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : int.MinValue;
        return T.CreateSaturating(whole);
    }
}
