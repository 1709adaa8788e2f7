namespace PurePipeline.Decoding.Jpeg;

/// <content>MCUs of damaged files in which <see cref="FirstTries"/> have left something.</content>
internal sealed unsafe partial class SequentialDecoder
{
    // The end of a run of MCUs, or the first of them in which a first try has left something.
    private int BeforeLeftover(int row, int mcu, int end) => _segments.FirstTries is { } tries
        ? (int)Math.Clamp(tries.Mcu - ((long)row * _frame.McusPerRow), mcu, end)
        : end;

    // Decodes the MCU in which a first try has left something.
    private void DecodeOver(RowWork* work, ref int mcu)
    {
        // Safety: as in DecodeMcus.
        if (work->Bits.Next >= work->Window + _segments.Window.Limit && !_segments.Continue(ref work->Bits, work->Window))
        {
            return;
        }

        FirstTries tries = _segments.FirstTries!;
        for (int block = 0; block < work->PlanCount; block++)
        {
            BlockPlan* plan = work->Plans + block;
            Int16Pointer coefficients = plan->Wanted ? work->Queue.Next : work->Unwanted;
            SequentialBlock.Decode(&work->Bits, plan, coefficients);
            if (plan->Wanted)
            {
                tries.AddTo(block, coefficients, plan->Scatter);
                work->Queue.Add(plan->Destination + (mcu * plan->Step), plan->Stride, plan->Side);
            }
        }

        mcu++;
        tries.Advance();
        _segments.Check(work->Bits, work->Window);
    }
}
