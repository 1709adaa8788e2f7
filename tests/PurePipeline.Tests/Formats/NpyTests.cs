using System.Text;
using PurePipeline.Formats;
using PurePipeline.Numerics;

namespace PurePipeline.Tests.Formats;

/// <summary>Expected bytes: np.save of NumPy 1.24.2.</summary>
public class NpyTests
{
    private const string Float32Header = "\u0093NUMPY\u0001\0v\0{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

    [Fact]
    public void A_file_is_what_numpy_writes()
    {
        byte[] bytes = Saved(NdArray.Create<float>([0, 1, 2, 3, 4, 5], 2, 3));

        Assert.Equal(Float32Header.PadRight(127) + "\n", Encoding.Latin1.GetString(bytes, 0, 128));
        Assert.Equal(128 + 24, bytes.Length);
    }

    [Theory]
    [InlineData(DType.Bool, "|b1")]
    [InlineData(DType.UInt8, "|u1")]
    [InlineData(DType.Int16, "<i2")]
    [InlineData(DType.UInt64, "<u8")]
    [InlineData(DType.Float16, "<f2")]
    [InlineData(DType.Float64, "<f8")]
    public void One_axis_is_written_with_a_comma_and_none_as_an_empty_tuple(DType dtype, string descr)
    {
        Assert.Contains($"'descr': '{descr}', 'fortran_order': False, 'shape': (5,), }}", Text(NdArray.Full([5], 1, dtype)), StringComparison.Ordinal);
        Assert.Contains($"'descr': '{descr}', 'fortran_order': False, 'shape': (), }}", Text(NdArray.Full([], 1, dtype)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_saved_is_loaded_again()
    {
        NdArray array = NdArray.Create<short>([1, 2, 3, 4, 5, 6], 2, 3).Transpose();

        NdArray loaded = Npy.Load(new MemoryStream(Saved(array)));

        Assert.Equal([3, 2], loaded.Shape);
        Assert.Equal<short>([1, 4, 2, 5, 3, 6], loaded.ToArray<short>());
    }

    [Theory]
    [InlineData("{'descr': '>i2', 'fortran_order': True, 'shape': (2, 2), }", 1)]
    [InlineData("{'fortran_order': True, 'shape': (2L, 2L), 'descr': \">i2\"}\n", 2)]
    [InlineData("{'descr': '>i2', 'fortran_order': True, 'shape': (2, 2,),}", 3)]
    public void Other_orders_and_versions_are_read(string header, byte version) =>
        Assert.Equal<short>([1, 3, 2, 4], Npy.Load(File(header, version, [0, 1, 0, 2, 0, 3, 0, 4])).ToArray<short>());

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }", "cut short")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (2000000000, 2000000000, 2000000000), }", "more elements")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (-1, 3), }", "a length from 0")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (6), }", "not a tuple")]
    [InlineData("{'descr': '|O', 'fortran_order': False, 'shape': (6,), }", "'|O'")]
    [InlineData("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (6,), }", "records")]
    [InlineData("{'descr': '<f4', 'fortran_order': 0, 'shape': (6,), }", "True or False")]
    [InlineData("{'descr': '<f4', 'shape': (6,), }", "missing")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), } + 1", "follows")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (6,)", "'}' is expected")]
    public void A_bad_file_is_refused_with_the_reason(string header, string reason)
    {
        Assert.Contains(reason, Refusal(File(header, 1, new byte[20])), StringComparison.Ordinal);
        Assert.Contains("\\x93NUMPY", Refusal(new MemoryStream("PK345678"u8.ToArray())), StringComparison.Ordinal);
        Assert.Contains("version is 4.0", Refusal(File(header, 4, [])), StringComparison.Ordinal);
    }

    private static byte[] Saved(NdArray array)
    {
        var stream = new MemoryStream();
        Npy.Save(stream, array);
        return stream.ToArray();
    }

    private static string Text(NdArray array) => Encoding.Latin1.GetString(Saved(array));

    private static string Refusal(Stream file) => Assert.Throws<InvalidDataException>(() => Npy.Load(file)).Message;

    private static MemoryStream File(string header, byte version, byte[] elements)
    {
        byte[] length = version == 1 ? BitConverter.GetBytes((ushort)header.Length) : BitConverter.GetBytes(header.Length);
        return new MemoryStream([0x93, .. "NUMPY"u8, version, 0, .. length, .. Encoding.Latin1.GetBytes(header), .. elements]);
    }
}
