using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>Entries of a table for a run of indices, four at a time so that the loop costs less than the look-ups.</summary>
internal static partial class TableRow
{
    /// <param name="table">256 entries.</param>
    /// <param name="indices">What to look up.</param>
    /// <param name="entries">Room for as many entries.</param>
    /// <param name="vectors">Whether vectors may be used.</param>
    public static void Look(ReadOnlySpan<ushort> table, ReadOnlySpan<byte> indices, Span<int> entries, bool vectors)
    {
        // Safety: each index is below 256, and i + 4 <= indices.Length = entries.Length.
        ref ushort entry = ref MemoryMarshal.GetReference(table[..256]);
        ref byte index = ref MemoryMarshal.GetReference(indices);
        ref int to = ref MemoryMarshal.GetReference(entries[..indices.Length]);
        nuint i = vectors && Avx512Vbmi.IsSupported ? (nuint)Vector512Kernel(table, indices, entries) : 0;
        for (; i + 4 <= (nuint)indices.Length; i += 4)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref index, i));
            Unsafe.Add(ref to, i + 1) = Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref index, i + 1));
            Unsafe.Add(ref to, i + 2) = Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref index, i + 2));
            Unsafe.Add(ref to, i + 3) = Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref index, i + 3));
        }

        for (; i < (nuint)indices.Length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref entry, (nuint)Unsafe.Add(ref index, i));
        }
    }

    /// <param name="table">An entry for each number that the indices may be.</param>
    /// <param name="numbers">Indices that the caller has limited to the table; their entries take their place.</param>
    public static void Look(ReadOnlySpan<ushort> table, Span<int> numbers)
    {
        // Safety: the caller has limited the numbers, and i + 4 <= numbers.Length.
        ref ushort entry = ref MemoryMarshal.GetReference(table);
        ref int to = ref MemoryMarshal.GetReference(numbers);
        nuint i = 0;
        for (; i + 4 <= (nuint)numbers.Length; i += 4)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref to, i));
            Unsafe.Add(ref to, i + 1) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref to, i + 1));
            Unsafe.Add(ref to, i + 2) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref to, i + 2));
            Unsafe.Add(ref to, i + 3) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref to, i + 3));
        }

        for (; i < (nuint)numbers.Length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref to, i));
        }
    }

    /// <param name="table">An entry for each number that the indices may be.</param>
    /// <param name="indices">Indices that the caller has limited to the table.</param>
    /// <param name="entries">Room for as many entries.</param>
    public static void Look(ReadOnlySpan<byte> table, ReadOnlySpan<int> indices, Span<byte> entries)
    {
        // Safety: the caller has limited the indices, and i + 4 <= indices.Length = entries.Length.
        ref byte entry = ref MemoryMarshal.GetReference(table);
        ref int index = ref MemoryMarshal.GetReference(indices);
        ref byte to = ref MemoryMarshal.GetReference(entries[..indices.Length]);
        nuint i = 0;
        for (; i + 4 <= (nuint)indices.Length; i += 4)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref index, i));
            Unsafe.Add(ref to, i + 1) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref index, i + 1));
            Unsafe.Add(ref to, i + 2) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref index, i + 2));
            Unsafe.Add(ref to, i + 3) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref index, i + 3));
        }

        for (; i < (nuint)indices.Length; i++)
        {
            Unsafe.Add(ref to, i) = Unsafe.Add(ref entry, (nuint)(uint)Unsafe.Add(ref index, i));
        }
    }
}
