package org.parley.talks;

import org.parley.parameter.Side;

class PatientTest extends ConcessionStrategyContract {
    @Override
    ConcessionStrategy strategy() {
        return new Patient(Side.A);
    }
}
