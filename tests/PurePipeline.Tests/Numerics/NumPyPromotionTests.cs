using System.Globalization;
using System.Text;
using PurePipeline.Numerics;

namespace PurePipeline.Tests.Numerics;

public class NumPyPromotionTests
{
    private static readonly DType[] Rows =
    [
        DType.Bool, DType.UInt8, DType.Int8, DType.UInt16, DType.Int16, DType.UInt32, DType.Int32, DType.UInt64, DType.Int64,
        DType.Float16, DType.Float32, DType.Float64,
    ];

    private static readonly (string Name, Scalar Value)[] Numbers =
    [
        ("True", true), ("3", 3), ("-3", -3), ("255", 255), ("300", 300), ("70000", 70000), ("1099511627776", 1L << 40),
        ("0.5", 0.5), ("70000.0", 70000.0), ("1e+300", 1e300),
    ];

    [Fact]
    public void NumPy_1_lets_values_decide() =>
        Assert.Equal(NumPyPromotionTables.NumPy1, Table(ReferenceVersions.Parse("numpy=1.24")), ignoreLineEndingDifferences: true);

    [Fact]
    public void NumPy_2_lets_dtypes_decide() =>
        Assert.Equal(NumPyPromotionTables.NumPy2, Table(ReferenceVersions.Newest), ignoreLineEndingDifferences: true);

    [Fact]
    public void Bools_are_not_subtracted() =>
        Assert.Throws<NotSupportedException>(() => NdArray.Full([2], true, DType.Bool) - true);

    private static string Table(ReferenceVersions versions)
    {
        var table = new StringBuilder();
        NdArray ones(DType dtype) => NdArray.Full([2], 1, dtype, versions);
        foreach ((string sign, Func<NdArray, Scalar, NdArray> operation) in
            ((string, Func<NdArray, Scalar, NdArray>)[])[("+", (a, b) => a + b), ("/", (a, b) => a / b), ("//", NdArray.FloorDivide)])
        {
            string head = string.Join(' ', Numbers.Select(number => $"{number.Name,6}"));
            table.Append(CultureInfo.InvariantCulture, $"{sign} | {head}\n");
            AddRows(6, row => Numbers.Select(number => Code(() => operation(ones(row), number.Value))));
        }

        table.Append("promote\n");
        AddRows(3, row => Rows.Select(column => Code(() => ones(row) * ones(column))));
        table.Append("0d\n");
        AddRows(3, row => Rows.Select(column => Code(() => ones(row) * NdArray.Full([], 2, column, versions))));
        return table.ToString().TrimEnd();

        void AddRows(int width, Func<DType, IEnumerable<string>> cells)
        {
            foreach (DType row in Rows)
            {
                table.Append(CultureInfo.InvariantCulture, $"{row.NumPyName(),-8} {string.Join(' ', cells(row).Select(cell => cell.PadLeft(width)))}\n");
            }
        }
    }

    private static string Code(Func<NdArray> operation)
    {
        try
        {
            DType dtype = operation().DType;
            return dtype == DType.Bool ? "?" : dtype.NumPyName()[..1] + dtype.ItemSize().ToString(CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return "over";
        }
    }
}
