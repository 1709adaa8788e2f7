using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Keras;

/// <summary>
/// <c>preprocess_input</c> of <c>keras.applications</c>: <c>_preprocess_numpy_input</c> of <c>keras/src/applications/imagenet_utils.py</c> of Keras 3.
/// </summary>
public static class KerasApplications
{
    private static readonly double[] s_caffeMean = [103.939, 116.779, 123.68];
    private static readonly double[] s_torchMean = [0.485, 0.456, 0.406];
    private static readonly double[] s_torchStd = [0.229, 0.224, 0.225];

    /// <summary>
    /// <c>imagenet_utils.preprocess_input(x, data_format, mode)</c>. An array of floats is changed in place, and the result shares its elements; one of whole
    /// numbers stays, and the result is float32.
    /// </summary>
    /// <param name="x">(..., channels), or (channels, height, width) and (count, channels, height, width).</param>
    /// <param name="mode">
    /// <c>caffe</c> (BGR, means subtracted: VGG, ResNet), <c>tf</c> (-1 to 1: Inception, MobileNet, Xception ...) or <c>torch</c> (mean and deviation: DenseNet).
    /// </param>
    /// <param name="channelsFirst">Whether the channels come first: <c>data_format="channels_first"</c>.</param>
    /// <exception cref="ArgumentException">There is no such mode, fewer than three channels, or no axis for them.</exception>
    public static NdArray PreprocessInput(NdArray x, string mode = "caffe", bool channelsFirst = false)
    {
        ArgumentNullException.ThrowIfNull(x);
        x = x.DType.IsFloat() ? x : x.AsType(DType.Float32).Copy();
        switch (mode)
        {
            case "tf":
                x.DivideInPlace(127.5);
                x.SubtractInPlace(1.0);
                return x;
            case "torch":
                x.DivideInPlace(255.0);
                EachChannel(x, channelsFirst, BinaryOperation.Subtract, s_torchMean);
                EachChannel(x, channelsFirst, BinaryOperation.Divide, s_torchStd);
                return x;
            case "caffe":
                x = x.Flip(ChannelAxis(x, channelsFirst));
                EachChannel(x, channelsFirst, BinaryOperation.Subtract, s_caffeMean);
                return x;
            default:
                throw new ArgumentException($"Expected mode to be one of `caffe`, `tf` or `torch`. Received: mode={mode}", nameof(mode));
        }
    }

    private static void EachChannel(NdArray x, bool isFirst, BinaryOperation operation, double[] values)
    {
        int axis = ChannelAxis(x, isFirst);
        for (int channel = 0; channel < values.Length; channel++)
        {
            if (channel >= x.Shape[axis])
            {
                throw new ArgumentException($"index {channel} is out of bounds for axis {axis} with size {x.Shape[axis]}", nameof(x));
            }

            x.MoveAxis(axis, 0)[channel].OperateInPlace(operation, values[channel]);
        }
    }

    // Of three axes with channels first it is the first, of more the second.
    private static int ChannelAxis(NdArray x, bool isFirst) => x.Rank == 0 || (isFirst && x.Rank is not (3 or 4))
        ? throw new ArgumentException("too many indices for array", nameof(x))
        : !isFirst ? x.Rank - 1 : x.Rank == 3 ? 0 : 1;
}
