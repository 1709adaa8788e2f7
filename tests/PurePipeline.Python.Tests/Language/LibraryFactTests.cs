using System.Globalization;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Tests.Language;

/// <summary>Single calls of NumPy and torch, with what the real ones gave: NumPy 1.24, 2.2 and 2.4, torch 1.13, 2.6 and 2.14 alike.</summary>
public class LibraryFactTests
{
    [Theory]
        [InlineData("np.percentile(np.arange(6.).reshape(2, 3), 50, axis=())", "float64 2x3: 0 1 2 3 4 5")]
        [InlineData("np.percentile(np.arange(6.).reshape(2, 3), [30, 50], axis=(), keepdims=True)", "float64 2x2x3: 0 1 2 3 4 5 0 1 2 3 4 5")]
        [InlineData("np.percentile(np.arange(6.).reshape(2, 3), 50, axis=(0, 0))", "ValueError: repeated axis")]
        [InlineData("np.median(np.arange(6, dtype='u1').reshape(2, 3), axis=())", "float64 2x3: 0 1 2 3 4 5")]
        [InlineData("np.median(np.arange(24, dtype='u1').reshape(2, 3, 4), axis=(0, 2))", "float64 3: 7.5 11.5 15.5")]
        [InlineData("np.median(np.arange(24, dtype='f4').reshape(2, 3, 4), axis=(0, 2), keepdims=True)", "float32 1x3x1: 7.5 11.5 15.5")]
        [InlineData("np.median(np.arange(24, dtype='f4').reshape(2, 3, 4), axis=(0, 1, 2))", "float32 : 11.5")]
        [InlineData("np.unique(np.array([[3, -1], [2, 5], [3, -1], [-7, 0]]), axis=0)", "int64 3x2: -7 0 2 5 3 -1")]
        [InlineData("np.unique(np.array([[3., 1.], [2., 5.], [3., 1.]]), axis=0, return_counts=True)[1]", "int64 2: 1 2")]
        [InlineData("np.unique(np.array([[3, 3, 1], [2, 2, 1]]), axis=1, return_index=True)[1]", "int64 2: 2 0")]
        [InlineData("np.unique(np.array([[3, 3, 1], [2, 2, 1]], dtype='u1'), axis=-1)", "uint8 2x2: 1 3 1 2")]
        [InlineData("np.percentile(np.arange(10, dtype='u1'), [25, 50, 98], method='lower')", "uint8 3: 2 4 8")]
        [InlineData("np.percentile(np.arange(10, dtype='u1'), [25, 50, 98], method='higher')", "uint8 3: 3 5 9")]
        [InlineData("np.percentile(np.arange(10.), 45, method='nearest')", "float64 : 4")]
        [InlineData("np.quantile(np.arange(12).reshape(3, 4), 0.4, axis=0, method='nearest')", "int64 4: 4 5 6 7")]
        [InlineData("np.percentile(np.arange(12.).reshape(3, 4), [10, 90], axis=(0, 1), keepdims=True, method='lower')", "float64 2x1x1: 1 9")]
        [InlineData("np.percentile(np.arange(3.), 101, method='lower')", "ValueError: Percentiles must be in the range [0, 100]")]
        [InlineData("np.resize([1, 2, 3], (2, 4))", "int64 2x4: 1 2 3 1 2 3 1 2")]
        [InlineData("np.resize(np.zeros(0), 3)", "float64 3: 0 0 0")]
        [InlineData("np.resize([1, 2, 3], (-1, 2))", "ValueError: all elements of `new_shape` must be non-negative")]
        [InlineData("np.array(np.zeros((3, 4), 'f4')[:, ::-1].strides)", "int64 2: 16 -4")]
        [InlineData("np.array(np.zeros((2, 3, 4), 'i2').T.strides)", "int64 3: 2 8 24")]
        [InlineData("np.histogram([1, 2], [])[0]", "int64 0: ")]
        [InlineData("np.histogram([1, 2], [])[1]", "float64 0: ")]
        [InlineData("np.histogram([1, 2], [1])[0]", "int64 0: ")]
        [InlineData("np.histogram([1, 2], [1])[1]", "int64 1: 1")]
        [InlineData("np.histogram([1, 2], [3, 1])", "ValueError: `bins` must increase monotonically, when an array")]
        [InlineData("np.histogram([1, 2], [[1, 2], [3, 4]])", "ValueError: `bins` must be 1d, when an array")]
        [InlineData("np.lib.stride_tricks.sliding_window_view(np.arange(5), (2, 2))", "ValueError: Since axis is `None`, must provide window_shape for all dimensions of `x`; got 2 window_shape elements and `x.ndim` is 1.")]
        [InlineData("np.lib.stride_tricks.sliding_window_view(np.arange(5), 6)", "ValueError: window shape cannot be larger than input array shape")]
        [InlineData("np.lib.stride_tricks.sliding_window_view(np.arange(5), -1)", "ValueError: `window_shape` cannot contain negative values")]
        [InlineData("np.lib.stride_tricks.sliding_window_view(np.arange(6).reshape(2, 3), (2,), axis=(0, 1))", "ValueError: Must provide matching length window_shape and axis; got 1 window_shape elements and 2 axes elements.")]
        [InlineData("np.lib.stride_tricks.sliding_window_view(np.arange(6).reshape(2, 3), 0, axis=1)", "int64 2x4x0: ")]
        [InlineData("np.lib.stride_tricks.sliding_window_view(np.arange(6).reshape(2, 3), (1, 2), axis=(1, 1))", "int64 2x2x1x2: 0 1 1 2 3 4 4 5")]
        [InlineData("F.avg_pool2d(torch.ones(1, 1, 4, 4), 2, 2, -1)", "RuntimeError: pad must be non-negative, but got pad: -1")]
        [InlineData("F.max_pool2d(torch.ones(1, 1, 4, 4), 2, 2, (1, -1))", "RuntimeError: pad must be non-negative, but got pad: -1")]
        [InlineData("F.max_pool2d(torch.ones(1, 1, 4, 4), 3, 2, 1)", "float32 1x1x2x2: 1 1 1 1")]
        [InlineData("torch.tensor([-3, 0, 5]).neg()", "int64 3: 3 0 -5")]
        [InlineData("torch.tensor([-3, 0, 200], dtype=torch.int16) ** 2", "int16 3: 9 0 -25536")]
        [InlineData("torch.tensor([-3, 0, 200], dtype=torch.int16) ** 3", "int16 3: -27 0 4608")]
        [InlineData("torch.tensor([-3, 0, 200], dtype=torch.int16) ** 2.0", "float32 3: 9 0 40000")]
        [InlineData("torch.tensor([3, 200], dtype=torch.uint8).pow(1.0)", "float32 2: 3 200")]
        [InlineData("torch.tensor([True, False]) ** 2", "int64 2: 1 0")]
        [InlineData("torch.tensor([1.5, -2.0]) ** 3", "float32 2: 3.375 -8")]
        [InlineData("torch.tensor([4.0, -2.0]) ** -1", "float32 2: 0.25 -0.5")]
        [InlineData("torch.tensor([4.0, -2.0]) ** -2", "float32 2: 0.0625 0.25")]
        [InlineData("torch.tensor([3, 200]) ** -1", "RuntimeError: Integers to negative integer powers are not allowed.")]
        [InlineData("torch.ByteTensor(torch.ByteStorage.from_buffer(b'az'))", "uint8 2: 97 122")]
        [InlineData("np.array([isinstance(torch.ones(2), t) for t in (torch.ByteTensor, torch.FloatTensor)])", "bool 2: False True")]
        [InlineData("np.ones(2, 'f4').astype(None)", "float64 2: 1 1")]
        [InlineData("torch.neg(torch.tensor([3, 0, 5], dtype=torch.uint8))", "uint8 3: 253 0 251")]
        [InlineData("torch.negative(torch.tensor([3.0, 0.0]))", "float32 2: -3 -0")]
        [InlineData("torch.tensor([-3, 0, 5, 100]) % 3", "int64 4: 0 0 2 1")]
        [InlineData("torch.tensor([-3, 0, 5, 100]) % -3", "int64 4: 0 0 -1 -2")]
        [InlineData("torch.tensor([-3, 0, 5, 100]) % 2.5", "float32 4: 2 0 0 0")]
        [InlineData("7 % torch.tensor([-3, 2, 5])", "int64 3: -2 1 2")]
        [InlineData("torch.tensor([-3.0, 0.0, 5.0]) % 3", "float32 3: -0 0 2")]
        [InlineData("torch.tensor([-3.0, 0.0, 5.0]) % -3", "float32 3: -0 0 -1")]
        [InlineData("torch.tensor([-5.5, 5.5]) % float('inf')", "float32 2: inf 5.5")]
        [InlineData("torch.remainder(torch.tensor([5, 7], dtype=torch.uint8), torch.tensor([-3, 4], dtype=torch.int8))", "int16 2: -1 3")]
        [InlineData("torch.tensor([1, 2]).remainder_(2)", "int64 2: 1 0")]
        [InlineData("torch.tensor([1, 2]) % 0", "RuntimeError: ZeroDivisionError")]
        [InlineData("np.divmod(np.arange(-3, 4), 2)[0]", "int64 7: -2 -1 -1 0 0 1 1")]
        [InlineData("np.divmod(np.arange(-3, 4), 2)[1]", "int64 7: 1 0 1 0 1 0 1")]
        [InlineData("np.tensordot(np.arange(6).reshape(2, 3), np.arange(12).reshape(3, 4), axes=1)", "int64 2x4: 20 23 26 29 56 68 80 92")]
        [InlineData("np.tensordot(np.arange(6).reshape(2, 3), np.arange(12).reshape(4, 3), axes=([1], [1]))", "int64 2x4: 5 14 23 32 14 50 86 122")]
        [InlineData("np.tensordot(np.arange(6, dtype='u1').reshape(2, 3), np.arange(6, dtype='u1').reshape(2, 3))", "uint8 : 55")]
        [InlineData("np.einsum('hwc,c->hw', np.arange(12).reshape(2, 2, 3), np.array([1, 10, 100]))", "int64 2x2: 210 543 876 1209")]
        [InlineData("np.einsum('ij,jk', np.arange(4).reshape(2, 2), np.arange(4).reshape(2, 2))", "int64 2x2: 2 3 6 11")]
        [InlineData("np.einsum('ij->', np.arange(200, 206, dtype='u1').reshape(2, 3))", "uint8 : 191")]
        [InlineData("np.einsum('i,j->ij', np.array([-0.0, 2.5]), np.array([1.0, -2.0]))", "float64 2x2: 0 0 2.5 -5")]
        [InlineData("np.einsum('ij,i->ji', np.arange(4).reshape(2, 2), np.array([1, 3]))", "int64 2x2: 0 6 1 9")]
        [InlineData("np.apply_along_axis(lambda v: v - v.min(), 0, np.arange(6).reshape(2, 3) % 4)", "int64 2x3: 0 1 1 3 0 0")]
        [InlineData("np.apply_along_axis(lambda v, k: v.sum() * k, 1, np.arange(6).reshape(2, 3), 2)", "int64 2: 6 24")]
        [InlineData("np.apply_along_axis(lambda v: v[:2], 1, np.arange(12.0).reshape(2, 3, 2))", "float64 2x2x2: 0 1 2 3 6 7 8 9")]
        [InlineData("np.delete(np.arange(5), [0, -1])", "int64 3: 1 2 3")]
        [InlineData("np.delete(np.arange(6).reshape(2, 3), 1, axis=1)", "int64 2x2: 0 2 3 5")]
        [InlineData("np.delete(np.arange(6).reshape(2, 3), slice(None, None, 2))", "int64 3: 1 3 5")]
        [InlineData("np.delete(np.arange(4), np.array([True, False, False, True]))", "int64 2: 1 2")]
        [InlineData("np.delete(np.arange(4), 4)", "IndexError: index 4 is out of bounds for axis 0 with size 4")]
        [InlineData("np.lexsort(([3, 1, 2, 1], [1, 1, 0, 0]))", "int64 4: 3 2 1 0")]
        [InlineData("torch.fliplr(torch.arange(4).reshape(2, 2))", "int64 2x2: 1 0 3 2")]
        [InlineData("torch.flipud(torch.arange(4).reshape(2, 2))", "int64 2x2: 2 3 0 1")]
        [InlineData("torch.meshgrid(torch.arange(2.0), torch.arange(3.0), indexing='ij')[1]", "float32 2x3: 0 1 2 0 1 2")]
        [InlineData("torch.meshgrid(torch.arange(2), torch.arange(3), indexing='xy')[0]", "int64 3x2: 0 1 0 1 0 1")]
        [InlineData("torch.bincount(torch.tensor([1, 3, 1]), minlength=6)", "int64 6: 0 2 0 1 0 0")]
        [InlineData("torch.sort(torch.tensor([2, 1, 2, 0]), descending=True)[1]", "int64 4: 0 2 1 3")]
        [InlineData("torch.sort(torch.tensor([[2.5, -1.0], [0.0, 3.0]]), dim=0).values", "float32 2x2: 0 -1 2.5 3")]
        [InlineData("torch.tensor([3, 1, 2]).argsort()", "int64 3: 1 2 0")]
        [InlineData("torch.topk(torch.tensor([1.0, 5.0, 3.0, 2.0]), 2)[0]", "float32 2: 5 3")]
        [InlineData("torch.tensor([1, 5, 3, 2]).topk(2, largest=False).indices", "int64 2: 0 3")]
        [InlineData("torch.topk(torch.tensor([1, 2]), 3)", "RuntimeError: selected index k out of range")]
        [InlineData("np.ma.filled((lambda m: (m - m.min()) * 255 / (m.max() - m.min()))(np.ma.masked_equal(np.array([0, 0, 3, 9, 30]), 0)), 0).astype('uint8')", "uint8 5: 0 0 0 56 255")]
        [InlineData("np.ma.masked_where(np.array([True, False, False]), np.array([1.0, 2.0, 4.0])).mean()", "float64 : 3")]
        [InlineData("np.ma.masked_less(np.array([1, 5, 9]), 4).compressed()", "int64 2: 5 9")]
        [InlineData("np.ma.masked_invalid(np.array([1.0, np.nan, 3.0])).filled(-1)", "float64 3: 1 -1 3")]
        [InlineData("(np.ma.array([1.0, 2.0, 3.0], mask=[0, 0, 1]) / np.array([0.0, 4.0, 1.0])).filled(9)", "float64 3: 9 0.5 9")]
        [InlineData("np.arange(12).reshape(3, 4)[np.s_[1:, ::2]]", "int64 2x2: 4 6 8 10")]
        [InlineData("np.arange(5)[np.index_exp[1:3]]", "int64 2: 1 2")]
        [InlineData("np.divide(np.array([1.0, 2.0]), np.array([0.0, 4.0]), out=np.zeros(2), where=np.array([0.0, 4.0]) != 0)", "float64 2: 0 0.5")]
        [InlineData("np.sqrt(np.array([-1.0, 4.0]), where=[False, True], out=np.full(2, 7.0))", "float64 2: 7 2")]
        [InlineData("np.clip(np.array([1, 5, 9]), 2.5, 8.0, out=np.array([0, 0, 0]), casting='unsafe')", "int64 3: 2 5 8")]
        [InlineData("np.array(5 in np.arange(6))", "bool : True")]
        [InlineData("np.isin([[1, 2], [3, 4]], [2, 4.0, 9])", "bool 2x2: False True False True")]
        [InlineData("np.isin(np.array([1.5, np.nan]), [np.nan])", "bool 2: False False")]
        [InlineData("np.setdiff1d(np.array([5, 1, 3, 1], dtype='u1'), [3, 7])", "uint8 2: 1 5")]
        [InlineData("np.union1d(np.array([5, 1], dtype='u1'), np.array([3.5]))", "float64 3: 1 3.5 5")]
        [InlineData("np.intersect1d([3, 1, 3], np.array([3.0, 4.0]))", "float64 1: 3")]
        [InlineData("np.select([np.array([True, False, False]), np.array([True, True, False])], [np.array([1, 2, 3], dtype='u1'), np.array([4, 5, 6], dtype='u1')], 9)", "uint8 3: 1 5 9")]
        [InlineData("np.select([np.arange(4) < 1, np.arange(4) < 3], [10, 20], default=-1)", "int64 4: 10 20 20 -1")]
        [InlineData("np.piecewise(np.arange(5.0), [np.arange(5) < 2, np.arange(5) > 3], [-1, lambda v: v * 2, 7])", "float64 5: -1 -1 7 7 8")]
        [InlineData("np.take_along_axis(np.arange(6).reshape(2, 3), np.array([[2], [0]]), axis=1)", "int64 2x1: 2 3")]
        [InlineData("np.tri(2, 3, 1, dtype='u1')", "uint8 2x3: 1 1 0 1 1 1")]
        [InlineData("np.triu(np.arange(9, dtype='u1').reshape(3, 3), 1)", "uint8 3x3: 0 1 2 0 0 5 0 0 0")]
        [InlineData("np.trace(np.arange(9, dtype='u1').reshape(3, 3))", "uint64 : 12")]
        [InlineData("np.nanmax(np.array([[1.0, np.nan], [np.nan, np.nan]]), axis=1)", "float64 2: 1 NaN")]
        [InlineData("np.nansum(np.array([[1.0, np.nan], [2.0, 3.0]], dtype='f4'), axis=0, keepdims=True)", "float32 1x2: 3 3")]
        [InlineData("np.nanmean(np.array([1.0, np.nan, 2.0], dtype='f4'))", "float32 : 1.5")]
        [InlineData("np.nanstd(np.array([1.0, np.nan, 2.0, 4.0]), ddof=1)", "float64 : 1.5275252316519465")]
        [InlineData("np.nanpercentile(np.array([1.0, np.nan, 2.0]), 25)", "float64 : 1.25")]
        [InlineData("np.gradient(np.array([1, 4, 9, 16], dtype='u1'))", "float64 4: 3 4 6 7")]
        [InlineData("np.histogram([1, 2, 2, 5], bins=2, range=(0, 8), density=True)[0]", "float64 2: 0.1875 0.0625")]
        [InlineData("np.diff(np.array([1, 4, 9]), prepend=0, append=[20, 25])", "int64 5: 1 3 5 11 5")]
        [InlineData("np.right_shift(np.array([200, 7], dtype='u1'), 2)", "uint8 2: 50 1")]
        [InlineData("np.isinf(np.array([1, -np.inf, np.nan]))", "bool 3: False True False")]
        [InlineData("np.fromiter((i * i for i in range(4)), dtype=np.int16)", "int16 4: 0 1 4 9")]
        [InlineData("torch.zeros(2, 3).scatter_(1, torch.tensor([[2], [0]]), 5.0)", "float32 2x3: 0 0 5 5 0 0")]
        [InlineData("torch.zeros(2, 3).scatter(1, torch.tensor([[2, 1], [0, 1]]), torch.tensor([[1.0, 2.0], [3.0, 4.0]]))", "float32 2x3: 0 2 1 3 4 0")]
        [InlineData("torch.gather(torch.arange(6).view(2, 3), 1, torch.tensor([[2, 0]]))", "int64 1x2: 2 0")]
        [InlineData("torch.quantile(torch.tensor([1.0, 5.0, 2.0, 9.0]), torch.tensor([0.25, 0.6, 1.0]))", "float32 3: 1.75 4.400000095367432 9")]
        [InlineData("torch.tensor([4.0, 1.0, 3.0]).kthvalue(2).values", "float32 : 3")]
        [InlineData("torch.tensor([[1.0, 5.0], [3.0, 2.0]]).kthvalue(1, dim=0, keepdim=True)[0]", "float32 1x2: 1 2")]
        [InlineData("torch.nan_to_num(torch.tensor([float('nan'), float('inf'), 2.0]), nan=7.0)", "float32 3: 7 3.4028234663852886E+38 2")]
        [InlineData("~torch.tensor([3, 250], dtype=torch.uint8)", "uint8 2: 252 5")]
        [InlineData("torch.tensor([1.0, -2.5]).frac()", "float32 2: 0 -0.5")]
        [InlineData("torch.tril(torch.ones(2, 2, 3, dtype=torch.int32), 1)", "int32 2x2x3: 1 1 0 1 1 1 1 1 0 1 1 1")]
        [InlineData("torch.count_nonzero(torch.tensor([[0, 2], [3, 4]]), dim=1)", "int64 2: 1 2")]
        [InlineData("torch.tensor([1, 2]).tile(2, 2)", "int64 2x4: 1 2 1 2 1 2 1 2")]
        [InlineData("torch.arange(6).unflatten(0, (2, -1))", "int64 2x3: 0 1 2 3 4 5")]
        [InlineData("np.argsort(((np.arange(18) * 37 + np.arange(18) ** 2 % 5) % 11).astype('u1'))", "int64 18: 0 2 13 11 14 6 8 9 3 1 15 4 17 10 12 5 7 16")]
    public void Is_what_the_library_gives(string expression, string expected) => Assert.Equal(expected, Result(expression));

    private static string Result(string expression)
    {
        try
        {
            Interpreter run = Recipe.Parse($"import numpy as np\nimport torch\nimport torch.nn.functional as F\n_ = {expression}\n", "case.py").RunModule();
            return run.Locate(() => Text(run.Module.Find("_")!));
        }
        catch (RecipeException error)
        {
            return error.Problem;
        }
    }

    private static string Text(object value)
    {
        NdArray array = (value as TensorObject)?.ToNdArray() ?? ((ArrayObject)value).Data;
        IEnumerable<string> elements = Enumerable.Range(0, (int)array.Length).Select(i => ArrayElements.Item(array.Reshape(-1)[i]) switch
        {
            double number => number.ToString("R", CultureInfo.InvariantCulture).Replace("Infinity", "inf", StringComparison.Ordinal),
            var other => Representation.Str(other),
        });
        return $"{array.DType.NumPyName()} {string.Join('x', array.Shape.ToArray())}: {string.Join(' ', elements)}";
    }
}
