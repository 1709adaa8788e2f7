using System.Globalization;
using System.Text;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>Python's <c>bytes</c>: a sequence of numbers from 0 to 255 that does not change.</summary>
/// <param name="value">The bytes.</param>
/// <param name="isArray">It is a <c>bytearray</c>.</param>
internal sealed class PyBytes(byte[] value, bool isArray = false) : PyObject
{
    /// <summary>The bytes; nobody writes to them.</summary>
    public byte[] Value => value;

    public override PyType Type => isArray ? BytesType.ArrayType : BytesType.Type;

    public override long? Length() => value.Length;

    public override IEnumerable<object> Iterate(Interpreter run) => value.Select(item => (object)(long)item);

    public override object? GetItem(Interpreter run, object key)
    {
        if (key is PySlice slice)
        {
            (long first, long step, long count) = slice.Resolve(value.Length);
            run.Budget.Charge(count / 16);
            byte[] part = new byte[count];
            for (int i = 0; i < part.Length; i++)
            {
                part[i] = value[first + (i * step)];
            }

            return new PyBytes(part);
        }

        long index = PyInteger.TryIndex(key) as long?
            ?? throw PythonError.Type($"byte indices must be integers or slices, not {PyTypes.NameOf(key)}");
        index += index < 0 ? value.Length : 0;
        return index >= 0 && index < value.Length ? (long)value[index] : throw PythonError.Index("index out of range");
    }

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected)
    {
        switch (op, other)
        {
            case (BinaryOperator.Add, PyBytes right) when !reflected:
                run.Budget.Charge((value.Length + right.Value.Length) / 16);
                return new PyBytes([.. value, .. right.Value]);
            case (BinaryOperator.Multiply, _) when PyInteger.TryIndex(other) is long count:
                count = Math.Max(0, count);
                run.Budget.RequireArray([value.Length, (int)Math.Min(count, int.MaxValue)], 1);
                run.Budget.Charge(value.Length * count / 16);
                return new PyBytes([.. Enumerable.Repeat(value, (int)count).SelectMany(part => part)]);
            default:
                return null;
        }
    }

    public override string Repr()
    {
        char quote = value.Contains((byte)'\'') && !value.Contains((byte)'"') ? '"' : '\'';
        StringBuilder text = new();
        text.Append('b').Append(quote);
        foreach (byte item in value)
        {
            _ = item switch
            {
                (byte)'\\' => text.Append(@"\\"),
                _ when item == quote => text.Append('\\').Append((char)item),
                (byte)'\n' => text.Append(@"\n"),
                (byte)'\r' => text.Append(@"\r"),
                (byte)'\t' => text.Append(@"\t"),
                >= 32 and < 127 => text.Append((char)item),
                _ => text.Append(CultureInfo.InvariantCulture, $@"\x{item:x2}"),
            };
        }

        return text.Append(quote).ToString();
    }

    public override bool Equals(object? obj) => obj is PyBytes other && value.AsSpan().SequenceEqual(other.Value);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(value);
        return hash.ToHashCode();
    }
}
